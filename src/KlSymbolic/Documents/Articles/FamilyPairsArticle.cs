using System.Collections.Immutable;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The divergences of one family from others: formulas, and in lists what is infinite or not known.</summary>
internal static class FamilyPairsArticle
{
    /// <summary>The article without its heading.</summary>
    /// <param name="p">P.</param>
    /// <param name="families">The families that Q may be of.</param>
    /// <param name="derived">The derivations.</param>
    /// <param name="hasPages">Whether pairs have pages of their own, which are linked; else more is said of them here.</param>
    public static IEnumerable<Block> Of(Family p, ImmutableArray<Family> families, DerivedPairs derived, bool hasPages)
    {
        var pairs = families.Select(q => derived.Of(p, q)).ToList();
        foreach (var pair in pairs.Where(d => HasFormula(KindOf(d))))
        {
            var q = pair.Q.Family;
            yield return new Block.Heading(2, $"Q = {pair.Q}", Anchors.Of(p, q));
            if (!hasPages)
            {
                foreach (var block in PairArticle.Brief(pair, derived.Reverse(p, q), 3))
                    yield return block;
                continue;
            }
            foreach (var block in OutcomeSection.Of(Quantity.Divergence, pair.Divergence))
                yield return block;
            yield return Block.Of(
                new Inline.Link($"{p.Name} against {q.Name}", Anchors.Page(p, q), Anchors.Of(p, q)),
                ": derivation, gradient, code."
            );
        }
        foreach (var kind in pairs.GroupBy(KindOf).OrderBy(g => g.Key))
        {
            if (HasFormula(kind.Key))
                continue;
            yield return new Block.Heading(2, PairKinds.Explain(kind.Key).TrimEnd('.'));
            yield return new Block.Bullets([
                .. kind.Select(
                    ImmutableArray<Inline> (d) =>
                        [
                            new Inline.Place(Anchors.Of(p, d.Q.Family)),
                            hasPages && HasPage(kind.Key)
                                ? new Inline.Link(
                                    d.Q.Family.Name,
                                    Anchors.Page(p, d.Q.Family),
                                    Anchors.Of(p, d.Q.Family)
                                )
                                : d.Q.Family.Name,
                            .. Obstacle(d.Divergence),
                        ]
                ),
            ]);
        }
    }

    /// <summary>Whether more is to be said of a pair than its kind.</summary>
    public static bool HasPage(PairKind kind) => kind != PairKind.InfiniteBySingularity;

    private static bool HasFormula(PairKind kind) =>
        kind is PairKind.ClosedForm or PairKind.Series or PairKind.Conditional;

    private static PairKind KindOf(PairDerivation pair) => PairKinds.Of(pair.Divergence);

    private static ImmutableArray<Inline> Obstacle(Outcome outcome) =>
        outcome.AsCases.Select(c => c.Outcome).OfType<Outcome.NoClosedForm>().FirstOrDefault() is { } none
            ? [": no rule gives the expectation of ", (Piece)none.Statistic]
            : [];
}
