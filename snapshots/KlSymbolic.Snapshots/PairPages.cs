using System.Collections.Immutable;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;

namespace KlSymbolic.Snapshots;

/// <summary>The pages of derivations: every family with all that follows within it, its divergences from the others, and the index.</summary>
public sealed class PairPages
{
    /// <summary>Shared, so that each pair is derived once for all documents that speak of it.</summary>
    internal static DerivedPairs Derived { get; } = new();

    public static TheoryData<string> Families => [.. Catalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_and_its_own_pair(string name)
    {
        var family = Catalog.Find(name)!;
        Verify(FamilyPages.Family(family, Derived, hasOthers: true), Anchors.Page(family));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_against_the_others(string name)
    {
        var family = Catalog.Find(name)!;
        Verify(FamilyPages.Pairs(family, Catalog.All, Derived, hasPages: false), Anchors.Pairs(family));
    }

    [Fact]
    public void The_index() => Verify(IndexArticle.Of(DocumentSelection.All, Derived, isVersioned: false), "index");

    private static void Verify(ImmutableArray<Block> blocks, string path) =>
        Snapshot.Verify(new MarkdownFormat(".verified").Write(path, blocks), path, "md");
}
