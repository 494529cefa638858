using System.Collections.Immutable;
using System.Text.Json;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;
using KlSymbolic.Documents.Gallery;

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
    public void The_index() =>
        Verify(
            [
                .. IndexArticle.Of(DocumentSelection.All, Derived, StructuredPages.Derived, isVersioned: false),
                new Block.Heading(2, "Of all families"),
                new Block.Bullets([
                    Link("Every ordered pair, by the kind of its answer", "pairs"),
                    Link("Functions of the formulas, and their names in each notation", "functions"),
                    Link("Why the closed forms are never negative", "certificates"),
                    Link("The laws of the divergence", "laws/laws"),
                    Link("Where the divergence is symmetric", "laws/symmetric"),
                    Link("Which law breaks on which mistake", "laws/kills"),
                ]),
            ],
            "index"
        );

    private static ImmutableArray<Inline> Link(string words, string page) => [new Inline.Link(words, page)];

    [Fact]
    public void The_site_finds_every_ordered_pair()
    {
        var page = GalleryIndex.Page(DocumentSelection.All, Derived, StructuredPages.Derived);
        var data = JsonDocument
            .Parse(page.Split("id=\"catalogue\">")[1].Split("</script>")[0])
            .RootElement.GetProperty("rows")
            .EnumerateArray()
            .Select(r => r.GetString()!)
            .ToList();
        var kinds = PairKinds.Of(Catalog.All, Derived);

        // Numbers against numbers, and vectors and matrices against each other; a dot for a mixed pair.
        var (numbers, others) = (Catalog.All.Length, StructuredCatalog.All.Length);
        Assert.Equal(numbers * numbers + others * others, data.Sum(r => r.Count(c => c != '.')));
        Assert.All(data, r => Assert.Equal(numbers + others, r.Length));
        Assert.All(kinds, k => Assert.Equal((int)k.Value, data[At(k.Key.P)][At(k.Key.Q)] - '0'));
        Assert.Equal((int)PairKind.Conditional, Structured("Wishart", "InverseWishart"));
        Assert.Equal((int)PairKind.ClosedForm, Structured("UniformSphere", "VonMisesFisher"));
        Assert.Equal((int)PairKind.InfiniteBySingularity, Structured("Dirichlet", "Wishart"));

        static int At(Family family) => Catalog.All.IndexOf(family);

        int Structured(string p, string q) =>
            data[numbers + StructuredCatalog.All.IndexOf(StructuredCatalog.Find(p)!)][
                numbers + StructuredCatalog.All.IndexOf(StructuredCatalog.Find(q)!)
            ] - '0';
    }

    private static void Verify(ImmutableArray<Block> blocks, string path) =>
        Snapshot.Verify(new MarkdownFormat(".verified").Write(path, blocks), path, "md");
}
