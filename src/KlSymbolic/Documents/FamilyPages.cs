using System.Collections.Immutable;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents;

/// <summary>The pages of the families: what each is, with all that is derived within it, and its divergences from the others.</summary>
internal static class FamilyPages
{
    /// <summary>A family, and the divergence of two of its distributions with all steps.</summary>
    public static ImmutableArray<Block> Family(
        Family family,
        DerivedPairs derived,
        bool hasOthers,
        string? version = null,
        MassMaps? masses = null
    ) =>
        [
            new Block.Heading(1, family.Name, Anchors.Of(family)),
            .. FamilyArticle.Of(family, 2),
            new Block.Heading(2, $"{family.Name} against {family.Name}", Anchors.Of(family, family)),
            .. PairArticle.Of(derived.Of(family, family), derived.Reverse(family, family), 3, version, masses),
            .. hasOthers ? [Others(family)] : Array.Empty<Block>(),
        ];

    private static Block Others(Family family) =>
        Block.Of(
            "Against other families: ",
            new Inline.Link($"the divergences from {family.Name}", Anchors.Pairs(family), Anchors.Of(family)),
            "."
        );

    /// <summary>A family as P against others.</summary>
    public static ImmutableArray<Block> Pairs(
        Family p,
        ImmutableArray<Family> families,
        DerivedPairs derived,
        bool hasPages
    ) =>
        [
            new Block.Heading(1, $"{p.Name} against other families", Anchors.Of(p)),
            Block.Of(
                $"P = {GenericPair.P(p)}: {p.Summary} The divergences are in nats, for all parameters. "
                    + $"{p.Name} against itself is ",
                new Inline.Link("on the page of the family", Anchors.Page(p), Anchors.Of(p, p)),
                "."
            ),
            .. FamilyPairsArticle.Of(p, [.. families.Where(q => q != p)], derived, hasPages),
        ];

    /// <summary>A pair of families, with all steps.</summary>
    public static ImmutableArray<Block> Pair(
        Family p,
        Family q,
        DerivedPairs derived,
        string? version,
        MassMaps? masses
    ) =>
        [
            new Block.Heading(1, $"{p.Name} against {q.Name}", Anchors.Of(p, q)),
            .. PairArticle.Of(derived.Of(p, q), derived.Reverse(p, q), 2, version, masses),
        ];
}
