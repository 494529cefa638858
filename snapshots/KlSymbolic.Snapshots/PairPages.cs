using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

/// <summary>The pages of derivations: every family against itself, and every cross pair of which some case is finite.</summary>
public sealed class PairPages
{
    public static TheoryData<string> Families => [.. Catalog.All.Select(f => f.Name)];

    public static TheoryData<string, string> CrossPairs =>
        [
            .. from p in Catalog.All
            from q in Catalog.All
            where
                p != q
                && PairKinds.Of(GenericPair.Derive(p, q).Divergence) is PairKind.ClosedForm or PairKind.Conditional
            select (p.Name, q.Name),
        ];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_against_itself(string name) => Snapshot.Verify(PageOf(name, name), $"families/{name}", "md");

    [Theory]
    [MemberData(nameof(CrossPairs))]
    public void A_family_against_another(string p, string q) => Snapshot.Verify(PageOf(p, q), $"pairs/{p}-{q}", "md");

    private static string PageOf(string p, string q) =>
        DerivationPage.Markdown(GenericPair.Derive(Catalog.Find(p)!, Catalog.Find(q)!));
}
