using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The statistic log(s + t x).</summary>
/// <param name="Constant">s.</param>
/// <param name="Slope">t, not 0.</param>
internal sealed record LinearLog(Expr Constant, Expr Slope)
{
    /// <summary>s and t, where the statistic has that shape.</summary>
    public static LinearLog? Of(Expr statistic, Symbol x)
    {
        if (statistic is not Apply { Function.Name: "log", Arguments: [var u] })
            return null;
        var slope = u.Differentiate(x)?.Expand();
        if (slope is null || slope.IsZero || slope.Contains(x))
            return null;
        return new((u - slope * x).Expand(), slope);
    }
}
