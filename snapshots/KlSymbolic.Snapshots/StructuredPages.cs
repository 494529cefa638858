using System.Collections.Immutable;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Snapshots;

/// <summary>The pages of derivations for vectors and matrices: every such family, and every pair of them with points of one kind.</summary>
public sealed class StructuredPages
{
    /// <summary>Shared with the index.</summary>
    internal static DerivedStructuredPairs Derived { get; } = new();

    public static TheoryData<string> Families => [.. StructuredCatalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_and_its_pairs(string name)
    {
        var family = StructuredCatalog.Find(name)!;
        ImmutableArray<StructuredFamily> others = [.. StructuredCatalog.All.Where(f => !f.Equals(family))];
        Verify(StructuredFamilyPages.Family(family, others, Derived), Anchors.Page(family));
        foreach (var other in others.Where(q => FamilyPairsArticle.HasPage(Derived.KindOf(family, q))))
            Verify(StructuredFamilyPages.Pair(family, other, Derived), Anchors.Page(family, other));
    }

    [Fact]
    public void Fisher_informations_of_all_families() =>
        Snapshot.Verify(FisherTable.Page(FisherTable.All(), new TextLayout()).ToString(), "fisher", "txt");

    private static void Verify(ImmutableArray<Block> blocks, string path) =>
        Snapshot.Verify(new MarkdownFormat(".verified").Write(path, blocks), path, "md");
}
