using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Blocks;

namespace KlSymbolic.Documents.Articles;

/// <summary>The index of a set of pages: the families, and what kinds of answers each has as P.</summary>
internal static class IndexArticle
{
    /// <summary>The page.</summary>
    /// <param name="selection">What the pages are about.</param>
    /// <param name="derived">The derivations.</param>
    /// <param name="isVersioned">Whether the version of the library is named.</param>
    public static ImmutableArray<Block> Of(
        DocumentSelection selection,
        DerivedPairs derived,
        bool isVersioned = true
    ) =>
        [
            new Block.Heading(1, Documentation.Title),
            Block.Of(
                $"KL(P||Q) in nats for {selection.Families.Length} families, derived from their densities by KlSymbolic{(isVersioned ? " " + ProvenanceSection.Version : "")}."
            ),
            new Block.Table(
                ["family", "what it is", "against itself", "against others"],
                [.. selection.Families.Select(f => Row(f, selection, derived))]
            ),
            new Block.Heading(2, "Signs"),
            new Block.Table(
                ["sign", "answer", "meaning"],
                [
                    .. PairKinds.All.Select(
                        ImmutableArray<ImmutableArray<Inline>> (k) =>
                            [
                                [PairKinds.Sign(k)],
                                [PairKinds.Describe(k)],
                                [PairKinds.Explain(k)],
                            ]
                    ),
                ]
            ),
        ];

    private static ImmutableArray<ImmutableArray<Inline>> Row(
        Family family,
        DocumentSelection selection,
        DerivedPairs derived
    )
    {
        var others = selection.Against(family);
        var counts = others
            .GroupBy(q => PairKinds.Of(derived.Of(family, q).Divergence))
            .OrderBy(g => g.Key)
            .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {PairKinds.Sign(g.Key)}");
        return
        [
            [new Inline.Link(family.Name, Anchors.Page(family), Anchors.Of(family))],
            [family.Summary],
            [
                new Inline.Link(
                    PairKinds.Sign(PairKinds.Of(derived.Of(family, family).Divergence)),
                    Anchors.Page(family),
                    Anchors.Of(family, family)
                ),
            ],
            others.IsEmpty
                ? []
                : [new Inline.Link(string.Join(", ", counts), Anchors.Pairs(family), Anchors.Of(family))],
        ];
    }
}
