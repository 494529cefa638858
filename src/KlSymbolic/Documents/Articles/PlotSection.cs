using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Documents.Articles;

/// <summary>Pictures of a pair at plain values of its parameters: where the two have their mass, and where the divergence comes from.</summary>
internal static class PlotSection
{
    /// <summary>The section with its heading; nothing where no plain values fit, or one is discrete and the other continuous.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="masses">What is known of where distributions have their mass.</param>
    /// <param name="level">The level of the heading.</param>
    public static IEnumerable<Block> Of(PairDerivation pair, MassMaps masses, int level)
    {
        if (Draw(pair, masses) is not { } picture)
            yield break;
        yield return new Block.Heading(level, "Pictures");
        yield return new Block.Picture(
            PairPlot.Draw(picture with { Forward = null }, Panels.Distributions).ToPlainString(),
            pair.P.Support.IsDiscrete ? "The probabilities of P and Q." : "The densities of P and Q."
        );
        yield return new Block.Picture(
            PairPlot.Draw(picture, Panels.Forward).ToPlainString(),
            "The contributions p log(p/q), whose sum is the divergence: above 0 where P has more mass than Q, below where it has less."
        );
    }

    private static PairPicture? Draw(PairDerivation pair, MassMaps masses)
    {
        if (pair.P.Support.IsDiscrete != pair.Q.Support.IsDiscrete)
            return null;
        var finite = pair.Divergence.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite);
        var evaluator = new PairEvaluator(pair);
        if (
            PlainPoint.Of(evaluator.Symbols, [.. pair.Assumptions.Facts, finite?.When ?? Condition.Always])
            is not { } values
        )
            return null;
        var numbers = values.ToDictionary(v => v.Symbol, v => (Expr)new Number(v.Value));
        var (p, q) = (pair.P.Substitute(numbers), pair.Q.Substitute(numbers));
        var shapes = PairShapes.Of(p, q, masses);
        return shapes is { Curve.IsEmpty: true, Outcomes.IsEmpty: true }
            ? null
            : new(
                new TextLayout().Print(p),
                new TextLayout().Print(q),
                InformationUnit.Nats,
                shapes,
                Forward: Amount.Of(
                    evaluator.Evaluate([.. values.Select(v => v.Value)]).Divergence,
                    () => DefinitionEvaluator.Divergence(p, q)
                ),
                Reverse: null
            );
    }
}
