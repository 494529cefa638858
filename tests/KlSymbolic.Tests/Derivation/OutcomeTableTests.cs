using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.Tests.House;

namespace KlSymbolic.Tests.Derivation;

/// <summary>What the divergences of known pairs come to, collected from the literature and the divergences that other systems have.</summary>
public class OutcomeTableTests
{
    public static TheoryData<string, string, string> Rows =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests/KlSymbolic.Tests/Derivation/outcomes.tsv"))
                .Skip(1)
                .Select(l => l.Split('\t'))
                .Select(c => (c[0], c[1], c[2])),
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_pair_comes_to_what_is_known_of_it(string p, string q, string outcome)
    {
        var divergence = GenericPair.Derive(Catalog.Find(p)!, Catalog.Find(q)!).Divergence;
        Assert.Equal(outcome, KindOf(divergence));
    }

    private static string KindOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite => "finite",
            Outcome.Infinite => "infinite",
            Outcome.NoClosedForm => "none",
            Outcome.Cases c when c.Items.Any(i => i.Outcome is Outcome.NoClosedForm) => "none",
            _ => "conditional",
        };
}
