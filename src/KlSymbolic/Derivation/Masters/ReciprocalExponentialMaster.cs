using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I5 at order −½: the kernel x^(−3/2) e^(−a x − b/x) on (0, ∞).</summary>
internal sealed class ReciprocalExponentialMaster : Master
{
    // η = (s, t) = (−a, −b), over the statistics x and 1/x.
    private static readonly Symbol S = new("s", Domain.Negative);
    private static readonly Symbol T = new("t", Domain.Negative);

    private static readonly Normaliser Normaliser = new(
        [S, T],
        -Log(-T) / 2 - 2 * Root,
        Condition.And(Condition.Less(S, 0), Condition.Less(T, 0)),
        (
            1
            + Erf(Sqrt(-S * Normaliser.Point) - Sqrt(-T / Normaliser.Point))
            + Exp(4 * Root) * (1 - Erf(Sqrt(-S * Normaliser.Point) + Sqrt(-T / Normaliser.Point)))
        ) / 2
    );

    /// <summary>√(ab).</summary>
    private static Expr Root => (-S).Sqrt() * (-T).Sqrt();

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I5",
            "∫₀^∞ x^(−3/2) e^(−a x − b/x) dx = √(π/b) e^(−2√(ab)); E log X = ½ log(b/a) − e^(4√(ab)) E₁(4√(ab))",
            "a > 0, b > 0",
            "DLMF 10.32.10 at order 1/2, where K is elementary (DLMF 10.39.2), and its derivative by the order (DLMF 10.38.7)"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var (s, t) = (law.LogDensity.CoefficientOf(x), law.LogDensity.CoefficientOf(x.Pow(-1)));
        if (
            !law.IsOnPositiveReals
            || !law.HasOnly(Log(x), x, x.Pow(-1))
            || law.LogDensity.CoefficientOf(Log(x)) != Rational.Of(-3, 2)
            || !law.IsPositive(-s)
            || !law.IsPositive(-t)
        )
            return null;
        return new FirstPassage(
            Rule,
            law.Variable,
            law.Known,
            -s,
            -t,
            new NormaliserKernel(Rule, law, Normaliser, [x, x.Pow(-1)], new() { [S] = s, [T] = t })
        );
    }

    private sealed class FirstPassage(Rule rule, Symbol x, AssumptionSet known, Expr a, Expr b, NormaliserKernel tilted)
        : Kernel
    {
        public override Expectation? Expect(Expr statistic)
        {
            if (statistic == Log(x))
            {
                var size = 4 * Sqrt(a * b);
                return new(
                    Log(b / a) / 2 - Exp(size) * Functions.ExpIntegralE1.Of(size),
                    Condition.Always,
                    "The derivative of the Bessel function by its order.",
                    rule.Reference
                );
            }
            return OfExponential(statistic) ?? tilted.Expect(statistic);
        }

        /// <summary>At the very rate of its decay the power x^(−3/2) keeps the integral of an exponential finite.</summary>
        private Expectation? OfExponential(Expr statistic)
        {
            if (
                statistic is not Apply { Function.Name: "exp", Arguments: [var u] }
                || u.Differentiate(x) is not { } c
                || !(u - c * x).Expand().IsZero
            )
                return null;
            var exists = known.Reduce(Condition.LessOrEqual(0, (a - c).Expand()));
            return exists.Equals(Condition.Never)
                ? Expectation.Infinite(rule)
                : new(
                    Exp(2 * Sqrt(b) * (Sqrt(a) - Sqrt((a - c).Expand()))),
                    exists,
                    "The statistic shifts the exponents of the kernel: a ratio of normalisers.",
                    rule.Reference
                );
        }

        public override Expr? ExpectBelow(Expr statistic, Expr point) => tilted.ExpectBelow(statistic, point);
    }
}
