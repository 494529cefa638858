using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Articles;

/// <summary>Pictures of a pair at plain values of its parameters: where the two have their mass, and where the divergence comes from.</summary>
internal static class PlotSection
{
    /// <summary>The section with its heading; nothing where no plain values fit, or one is discrete and the other continuous.</summary>
    public static IEnumerable<Block> Of(PairDerivation pair, int level)
    {
        if (Explain(pair) is not { } explanation || (explanation.Curve.IsEmpty && explanation.Outcomes.IsEmpty))
            yield break;
        yield return new Block.Heading(level, "Pictures");
        yield return new Block.Picture(
            PairPlot.Distributions(explanation),
            pair.P.Support.IsDiscrete ? "The probabilities of P and Q." : "The densities of P and Q."
        );
        yield return new Block.Picture(
            PairPlot.Contributions(explanation),
            "The contributions p log(p/q), whose sum is the divergence: above 0 where P has more mass than Q, below where it has less."
        );
    }

    private static PairExplanation? Explain(PairDerivation pair)
    {
        var finite = pair.Divergence.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite);
        ImmutableArray<Symbol> symbols =
        [
            .. pair.P.Arguments.Concat(pair.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        if (PlainPoint.Of(symbols, [.. pair.Assumptions.Facts, finite?.When ?? Condition.Always]) is not { } values)
            return null;
        var numbers = values.ToDictionary(v => v.Symbol, v => (Expr)new Number(v.Value));
        return PairExplainer.Of(pair.P.Substitute(numbers), pair.Q.Substitute(numbers));
    }
}
