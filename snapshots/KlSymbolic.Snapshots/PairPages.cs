using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

/// <summary>The pages of derivations: every family against itself with all steps, and against the others with what comes out.</summary>
public sealed class PairPages
{
    public static TheoryData<string> Families => [.. Catalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_against_itself(string name)
    {
        var family = Catalog.Find(name)!;
        Snapshot.Verify(DerivationPage.Markdown(GenericPair.Derive(family, family)), $"families/{name}", "md");
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_against_the_others(string name) =>
        Snapshot.Verify(FamilyPairsPage.Markdown(Catalog.Find(name)!, Catalog.All), $"pairs/{name}", "md");
}
