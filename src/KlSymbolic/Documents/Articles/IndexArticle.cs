using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Structured;

namespace KlSymbolic.Documents.Articles;

/// <summary>The index of a set of pages: the families, and what kinds of answers each has as P.</summary>
internal static class IndexArticle
{
    private static readonly ImmutableArray<string> header =
    [
        "family",
        "what it is",
        "against itself",
        "against others",
    ];

    /// <summary>The page.</summary>
    /// <param name="selection">What the pages are about.</param>
    /// <param name="derived">The derivations.</param>
    /// <param name="structured">Those of vectors and matrices.</param>
    /// <param name="isVersioned">Whether the version of the library is named.</param>
    public static ImmutableArray<Block> Of(
        DocumentSelection selection,
        DerivedPairs derived,
        DerivedStructuredPairs structured,
        bool isVersioned = true
    ) =>
        [
            new Block.Heading(1, Documentation.Title),
            Block.Of(
                $"KL(P||Q) in nats for {(selection.Families.Length + selection.StructuredFamilies.Length).ToString(CultureInfo.InvariantCulture)} families, derived from their densities by KlSymbolic{(isVersioned ? " " + ProvenanceSection.Version : "")}."
            ),
            .. selection.Families.IsEmpty
                ? []
                : new[] { new Block.Table(header, [.. selection.Families.Select(f => Row(f, selection, derived))]) },
            .. selection.StructuredFamilies.IsEmpty
                ? []
                : new Block[]
                {
                    new Block.Heading(2, "Vectors and matrices"),
                    new Block.Table(
                        header,
                        [.. selection.StructuredFamilies.Select(f => Row(f, selection, structured))]
                    ),
                },
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
        var counts = Counts(selection.Against(family).Select(q => PairKinds.Of(derived.Of(family, q).Divergence)));
        return Row(
            new(family.Name, Anchors.Page(family), Anchors.Of(family)),
            family.Summary,
            PairKinds.Of(derived.Of(family, family).Divergence),
            Anchors.Of(family, family),
            counts.Length == 0 ? [] : [new Inline.Link(counts, Anchors.Pairs(family), Anchors.Of(family))]
        );
    }

    private static ImmutableArray<ImmutableArray<Inline>> Row(
        StructuredFamily family,
        DocumentSelection selection,
        DerivedStructuredPairs derived
    ) =>
        Row(
            new(family.Name, Anchors.Page(family), Anchors.Of(family)),
            family.Summary,
            derived.KindOf(family, family),
            Anchors.Of(family, family),
            [Counts(selection.Against(family).Select(q => derived.KindOf(family, q)))]
        );

    private static ImmutableArray<ImmutableArray<Inline>> Row(
        Inline.Link family,
        string summary,
        PairKind againstItself,
        string placeOfItself,
        ImmutableArray<Inline> againstOthers
    ) =>
        [
            [family],
            [summary],
            [new Inline.Link(PairKinds.Sign(againstItself), family.Page, placeOfItself)],
            againstOthers,
        ];

    /// <summary>How many pairs are of each kind, such as <c>4 ●, 11 ⊥</c>.</summary>
    private static string Counts(IEnumerable<PairKind> kinds) =>
        string.Join(
            ", ",
            kinds
                .GroupBy(k => k)
                .OrderBy(g => g.Key)
                .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {PairKinds.Sign(g.Key)}")
        );
}
