using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Brings expressions in a distance u into a form that keeps its digits when evaluated.</summary>
internal static class DistanceRewriting
{
    /// <summary>Numbers multiplied into sums, so that 1 − (1 − u) becomes u; log u written as y; absolute values of known sign resolved.</summary>
    public static Expr Simplify(Expr e)
    {
        if (e.Depth == 1)
            return e;
        var node = e.MapChildren(Simplify);
        return node switch
        {
            Product { Factors: [Number n, Sum s] } => Sum.Of(s.Terms.Select(t => n * t)),
            Power { Base: var b, Exponent: Number { Value.IsInteger: false } exponent } when b == Chart.Distance =>
                Formula.Exp(exponent * Chart.LogDistance),
            Apply { Function.Name: "log", Arguments: [var a] } => LogOf(a) ?? node,
            Apply { Function.Name: "abs", Arguments: [var a] } => AbsOf(a) ?? node,
            _ => node,
        };
    }

    private static Expr? LogOf(Expr argument)
    {
        if (argument == Chart.Distance)
            return Chart.LogDistance;
        if (argument is Power { Base: var b, Exponent: Number exponent } && b == Chart.Distance)
            return exponent * Chart.LogDistance;
        if (argument is Apply { Function.Name: "exp", Arguments: [var inner] })
            return inner;
        if (argument is not Product product)
            return null;
        var (inside, outside) = (new List<Expr>(), new List<Expr>());
        foreach (var factor in product.Factors)
        {
            if (LogOf(factor) is { } log)
                outside.Add(log);
            else
                inside.Add(factor);
        }
        return outside.Count == 0 ? null : Sum.Of(outside.Append(Formula.Log(Product.Of(inside))));
    }

    private static Expr? AbsOf(Expr argument)
    {
        var signs = Signs.Of(argument, AssumptionSet.None);
        return (signs & SignSet.Negative) == 0 ? argument
            : (signs & SignSet.Positive) == 0 ? -argument
            : null;
    }
}
