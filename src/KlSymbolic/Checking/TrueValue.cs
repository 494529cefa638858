using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Checking;

/// <summary>The derived value at exact points, boundaries included, with the convention 0 log 0 = 0.</summary>
internal static class TrueValue
{
    /// <summary>The value; null where it is not known.</summary>
    /// <param name="outcome">What was derived.</param>
    /// <param name="point">The values of the symbols.</param>
    /// <param name="cancellation">Ends the evaluation.</param>
    /// <param name="bounds">How far to go; null for what a comparison at a readable point needs.</param>
    public static PointValue? At(
        Outcome outcome,
        IReadOnlyDictionary<Symbol, Rational> point,
        CancellationToken cancellation,
        EvaluationBounds? bounds = null
    )
    {
        foreach (var item in outcome.AsCases)
        {
            switch (NumericConditions.Decide(item.When.Map(e => Points.At(e, point))))
            {
                case Truth.True:
                    return ValueOf(item.Outcome, point, bounds, cancellation);
                case Truth.Unknown:
                    return null;
            }
        }
        return null;
    }

    private static PointValue? ValueOf(
        Outcome outcome,
        IReadOnlyDictionary<Symbol, Rational> point,
        EvaluationBounds? bounds,
        CancellationToken cancellation
    )
    {
        switch (outcome)
        {
            case Outcome.Infinite:
                return new PointValue.Infinite();
            case Outcome.Finite f:
                try
                {
                    var exact = new Point([.. point.Keys], [.. point.Values]).WithZeroProducts(f.Value);
                    var none = ImmutableDictionary<Symbol, Rational>.Empty;
                    return PointComparison.ValueOf(exact, none, cancellation, bounds) as PointValue.Real;
                }
                catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
                {
                    return null;
                }
            default:
                return null;
        }
    }
}
