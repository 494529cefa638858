using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Roslyn.Compiling;

/// <summary>Keeps 0 log 0 = 0 in code, where a product of 0 and −∞ would be NaN.</summary>
internal static class ZeroTimesLogarithm
{
    /// <summary>The formula with <c>where(x == 0, 0, x log y)</c> for x log y wherever y is not positive by the domains of its symbols.</summary>
    public static Expr Guard(Expr e)
    {
        var inner = e.MapChildren(Guard);
        if (inner is not Product { Factors: var factors } || !factors.Any(MayBeInfinite))
            return inner;
        var rest = Product.Split(Product.Of(factors.Where(f => !MayBeInfinite(f)))).Cofactor;
        return rest.IsOne ? inner : Functions.IfEqual.Of(rest, 0, 0, inner);
    }

    private static bool MayBeInfinite(Expr factor) =>
        factor switch
        {
            Apply { Function: var f, Arguments: [var y] } when f == Functions.Log => !IsPositive(y),
            Power { Base: var b, Exponent: Number { Value.Sign: > 0 } } => MayBeInfinite(b),
            Sum { Terms: var terms } => terms.Any(MayBeInfinite),
            Product { Factors: [Number, var single] } => MayBeInfinite(single),
            _ => false,
        };

    private static bool IsPositive(Expr e) => AssumptionSet.None.Decide(Condition.Less(Expr.Zero, e)) == Truth.True;
}
