using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Brings expressions in a distance u into a form that keeps its digits when evaluated, near the anchor and far out.</summary>
internal static class DistanceRewriting
{
    /// <summary>e to this is nothing beside 1 in double-double arithmetic.</summary>
    private const int Vanishing = -85;

    /// <summary>Numbers multiplied into sums, so that 1 − (1 − u) becomes u; logarithms rewritten; absolute values of known sign resolved.</summary>
    public static Expr Simplify(Expr e)
    {
        if (e.Depth == 1)
            return e;
        var children = e.Children;
        var changed = children.Select(Simplify).ToList();
        var node = children.SequenceEqual(changed) ? e : e.WithChildren([.. changed]);
        return node switch
        {
            Product { Factors: [Number n, Sum s] } => Sum.Of(s.Terms.Select(t => n * t)),
            Sum { Terms: [var rest, Number { Value.IsOne: true }] } => OneMinus(rest) ?? node,
            Power { Base: var b, Exponent: Number { Value.IsInteger: false } exponent } when b == Chart.Distance =>
                Formula.Exp(exponent * Chart.LogDistance),
            Apply { Function.Name: "log", Arguments: [var a] } => LogRewriting.Of(a),
            Apply { Function.Name: "abs", Arguments: [var a] } => AbsOf(a) ?? node,
            _ => node,
        };
    }

    /// <summary>1 − e^t, and 1 − (1 + s)^k, as −expm1, which keeps its digits where the exponent is small, and as what is left of
    /// it where it is smaller than double-double arithmetic sees.</summary>
    private static Expr? OneMinus(Expr rest)
    {
        if (rest is not Product { Factors: [Number { Value: var n }, var subtracted] } || n != Rational.MinusOne)
            return null;
        var (exponent, leading) = subtracted switch
        {
            Apply { Function.Name: "exp", Arguments: [var t] } => (t, t),
            Power { Base: Sum { Terms: [.., Number { Value.IsOne: true } one] } b, Exponent: Number k } => (
                k * LogRewriting.Of(b),
                k * (b - one)
            ),
            _ => (Expr.Zero, Expr.Zero),
        };
        if (exponent.IsZero)
            return null;
        var whole = -Functions.Expm1.Of(exponent);
        return LogRewriting.Monomial(-leading) is { } log ? Formula.IfLess(log, Vanishing, -leading, whole) : whole;
    }

    private static Expr? AbsOf(Expr argument)
    {
        var signs = Signs.Of(argument, AssumptionSet.None);
        return (signs & SignSet.Negative) == 0 ? argument
            : (signs & SignSet.Positive) == 0 ? -argument
            : null;
    }
}
