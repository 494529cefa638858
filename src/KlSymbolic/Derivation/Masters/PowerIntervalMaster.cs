using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I21: exponentials under the kernel x^(s−1) on (0, c), and under 1/x on (a, c); all else is known by other rules.</summary>
internal sealed class PowerIntervalMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I21",
            "∫₀^c x^(s−1) e^(−l x) dx = Γ(s) P(s, l c)/l^s; ∫_a^c e^(l x)/x dx = Ei(l c) − Ei(l a)",
            "s > 0, l > 0; 0 < a < c, l ≠ 0",
            "DLMF 8.2.1 and 6.2.5"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (law.Support.IsDiscrete || law.Support.IsUnboundedAbove || !law.HasOnly(Log(x)))
            return null;
        var s = (law.LogDensity.CoefficientOf(Log(x)) + 1).Expand();
        return law.Support.Lower.IsZero && law.IsPositive(s) ? new FromZero(Rule, law, s)
            : law.IsPositive(law.Support.Lower) && s.IsZero ? new Reciprocal(Rule, law)
            : null;
    }

    /// <summary>t, where the statistic is e^(tx).</summary>
    private static Expr? Rate(Expr statistic, Symbol x) =>
        statistic is Apply { Function.Name: "exp", Arguments: [var u] }
        && u.Differentiate(x) is { } t
        && (u - t * x).Expand().IsZero
            ? t
            : null;

    private sealed class FromZero(Rule rule, Law law, Expr s) : Kernel
    {
        public override bool IsPartial => true;

        public override Expectation? Expect(Expr statistic)
        {
            if (Rate(statistic, law.Variable) is not { } t || !law.IsPositive(-t))
                return null;
            var end = -t * law.Support.Upper;
            return new(
                s * Functions.Gamma.Of(s) * end.Pow(-s) * Functions.GammaIncomplete.Of(s, end),
                Condition.Always,
                "An incomplete gamma function.",
                rule.Reference
            );
        }
    }

    private sealed class Reciprocal(Rule rule, Law law) : Kernel
    {
        public override bool IsPartial => true;

        public override Expectation? Expect(Expr statistic)
        {
            var (low, high) = (law.Support.Lower, law.Support.Upper);
            if (Rate(statistic, law.Variable) is not { } t || (Signs.Of(t, law.Known) & SignSet.Zero) != 0)
                return null;
            return new(
                (Primitive(high) - Primitive(low)) / (Log(high) - Log(low)),
                Condition.Always,
                "A difference of exponential integrals.",
                rule.Reference
            );

            Expr Primitive(Expr end) =>
                law.IsPositive(-t)
                    ? -Functions.ExpIntegralE1.Of((-t * end).Expand())
                    : Functions.ExpIntegralEi.Of((t * end).Expand());
        }
    }
}
