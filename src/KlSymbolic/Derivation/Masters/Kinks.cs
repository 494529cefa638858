using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations of |x − m| by splitting at the kink.</summary>
internal static class Kinks
{
    /// <summary>m, where the statistic is |x − m|.</summary>
    public static Expr? At(Expr statistic, Symbol x) =>
        statistic is Apply { Function.Name: "abs", Arguments: [var u] } && (x - u).Expand() is var m && !m.Contains(x)
            ? m
            : null;

    /// <summary>E |X − m| = E X − m + 2(m P(X &lt; m) − E[X; X &lt; m]), where m lies inside the support.</summary>
    public static Expectation? Expect(Expr statistic, Law law, Kernel kernel)
    {
        var (low, high) = (law.Support.Lower, law.Support.Upper);
        if (At(statistic, law.Variable) is not { } m || kernel.Expect(law.Variable) is not { } mean)
            return null;
        if (mean.Exists.Equals(Condition.Never))
            return mean;
        if (kernel.ExpectBelow(Expr.One, m) is not { } mass || kernel.ExpectBelow(law.Variable, m) is not { } part)
            return null;
        var value = IncompleteFunctions.Reduce(mean.Value - 2 * part - m * (1 - 2 * mass));
        if (!law.Support.IsUnboundedAbove)
            value = Below(law.Known, m, high, value, m - mean.Value);
        if (!law.Support.IsUnboundedBelow)
            value = Below(law.Known, low, m, value, mean.Value - m);
        return mean with
        {
            Value = value,
            Reason = "The integral split at the kink, with the distribution function of the kernel.",
        };
    }

    /// <summary>u where a &lt; b and v elsewhere, decided where it can be.</summary>
    private static Expr Below(AssumptionSet known, Expr a, Expr b, Expr u, Expr v) =>
        known.Decide(Condition.Less(a, b)) switch
        {
            Truth.True => u,
            Truth.False => v,
            _ => Functions.IfLess.Of(a, b, u, v),
        };
}
