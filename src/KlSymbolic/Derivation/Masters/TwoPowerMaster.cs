using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I2: the kernel x^(p−1) (1 − x^c)^(r−1) on (0, 1).</summary>
internal sealed class TwoPowerMaster : Master
{
    private static readonly Symbol P = new("p", Domain.Real);
    private static readonly Symbol R = new("r", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [P, R],
        LogGamma(P / C) + LogGamma(R) - LogGamma(P / C + R),
        Condition.And(Condition.Less(0, P / C), Condition.Less(0, R)),
        Functions.BetaIncomplete.Of(P / C, R, Normaliser.Point.Pow(C))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I2",
            "∫₀¹ x^(p−1) (1 − x^c)^(r−1) dx = B(p/c, r)/c",
            "p > 0, r > 0, c > 0",
            "DLMF 5.12.1 with x^c in place of x"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnUnitInterval)
            return null;
        Expr x = law.Variable;
        var others = law.LogDensity.Statistics.Where(s => s != Log(x)).ToList();
        if (others.Count > 1)
            return null;
        var other = others.Count == 1 ? others[0] : Log(1 - x);
        if (ExponentIn(other, x) is not { } c || !law.IsPositive(c))
            return null;
        return new TwoPowers(
            Rule,
            law,
            other,
            law.LogDensity.CoefficientOf(Log(x)) + 1,
            law.LogDensity.CoefficientOf(other) + 1,
            c
        );
    }

    /// <summary>The rule for log(1 − x^d) with another exponent than the kernel's.</summary>
    private static Rule Series { get; } =
        new(
            "I2s",
            "E log(1 − X^d) = −Σ B((p + dn)/c, r)/(n B(p/c, r)) over n = 1, 2, … under the kernel x^(p−1) (1 − x^c)^(r−1)",
            "p, r, c, d > 0; the terms fall as n^(−1−r), and are completely monotone in n",
            "log(1 − u) = −Σ uⁿ/n (DLMF 4.6.1), integrated term by term: all terms have one sign"
        );

    private sealed class TwoPowers(Rule rule, Law law, Expr other, Expr p, Expr r, Expr c) : Kernel
    {
        private readonly NormaliserKernel tilted = new(
            rule,
            law,
            Normaliser,
            [Log(law.Variable), other],
            new()
            {
                [P] = p,
                [R] = r,
                [C] = c,
            }
        );

        public override Expectation? Expect(Expr statistic) => tilted.Expect(statistic) ?? OfOtherExponent(statistic);

        public override Expr? ExpectBelow(Expr statistic, Expr point) => tilted.ExpectBelow(statistic, point);

        private Expectation? OfOtherExponent(Expr statistic)
        {
            if (ExponentIn(statistic, law.Variable) is not { } d || d.Contains(law.Variable) || !law.IsPositive(d))
                return null;
            // Without a second power, x^d has the kernel of the first alone.
            if (r.IsOne)
                return new(
                    Digamma(1) - Digamma(p / d + 1),
                    Condition.Always,
                    "The derivative of the log-normaliser by the exponent of the statistic.",
                    rule.Reference
                );
            var n = Outcomes.Index("n", [p, r, c, d], Domain.PositiveInteger);
            var logRatio =
                LogGamma(p / c + r) - LogGamma(p / c) + LogGamma((p + d * n) / c) - LogGamma((p + d * n) / c + r);
            return new(
                -IndexedSum.Of(n, 1, Infinity, Exp(Arguments.Expand(logRatio)) / n),
                Condition.Always,
                "The logarithm as a power series, and the moment of each term: a convergent series, whose tail is bounded by its "
                    + "expansion in powers of 1/n.",
                Series.Reference
            );
        }
    }

    /// <summary>c, where the statistic is log(1 − x^c).</summary>
    private static Expr? ExponentIn(Expr statistic, Expr x) =>
        statistic is Apply { Function.Name: "log", Arguments: [var u] }
        && Terms.PowerOf((1 - u).Expand()) is var (b, exponent)
        && b == x
            ? exponent
            : null;
}
