using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Checking;

/// <summary>The derived value at exact points, boundaries included, with the convention 0 log 0 = 0.</summary>
internal static class TrueValue
{
    /// <summary>The value; null where it is not known.</summary>
    public static PointValue? At(
        Outcome outcome,
        IReadOnlyDictionary<Symbol, Rational> point,
        CancellationToken cancellation
    )
    {
        foreach (var item in outcome.AsCases)
        {
            switch (NumericConditions.Decide(item.When.Map(e => Points.At(e, point))))
            {
                case Truth.True:
                    return ValueOf(item.Outcome, point, cancellation);
                case Truth.Unknown:
                    return null;
            }
        }
        return null;
    }

    private static PointValue? ValueOf(
        Outcome outcome,
        IReadOnlyDictionary<Symbol, Rational> point,
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
                    return PointComparison.ValueOf(exact, none, cancellation) as PointValue.Real;
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
