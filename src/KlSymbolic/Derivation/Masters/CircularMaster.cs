using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I12: the kernel e^(k cos(x − m)) on an interval of length 2π.</summary>
internal sealed class CircularMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I12",
            "∫ e^(k cos(x − m)) dx = 2π I₀(k) over a circle; E cos(X − c) = cos(m − c) I₁(k)/I₀(k)",
            "k > 0",
            "DLMF 10.32.1 and 10.29.3, by the derivative of the logarithm; the sine averages to 0 by symmetry"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (
            law.Support.IsDiscrete
            || law.Support.IsUnboundedAbove
            || law.Support.IsUnboundedBelow
            || !(law.Support.Upper - law.Support.Lower - 2 * Pi).Expand().IsZero
            || law.LogDensity.Statistics.ToList() is not [var statistic]
            || Phase(statistic, law.Variable) is not { } m
        )
            return null;
        var k = law.LogDensity.CoefficientOf(statistic);
        return law.IsPositive(k) ? new Circular(Rule, law.Variable, m, k) : null;
    }

    /// <summary>c, where the statistic is cos(x − c) or cos(c − x).</summary>
    public static Expr? Phase(Expr statistic, Symbol x)
    {
        if (
            statistic is not Apply { Function.Name: "cos", Arguments: [var u] }
            || u.Differentiate(x) is not Number slope
        )
            return null;
        var turn = slope.Value;
        return turn.Abs().IsOne ? (x - turn * u).Expand() : null;
    }

    private sealed class Circular(Rule rule, Symbol x, Expr m, Expr k) : Kernel
    {
        public override Expectation? Expect(Expr statistic) =>
            Phase(statistic, x) is { } c
                ? new(
                    Cos((m - c).Expand()) * BesselI(1, k) / BesselI(0, k),
                    Algebra.Assumptions.Condition.Always,
                    "The cosine of a sum; the derivative of the log-normaliser gives the mean cosine about the centre.",
                    rule.Reference
                )
                : null;
    }
}
