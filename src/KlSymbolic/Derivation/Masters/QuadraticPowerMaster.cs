using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I14: the kernel ((x − m)² + d²)^(−k) on the line.</summary>
internal sealed class QuadraticPowerMaster : Master
{
    // η = t with t = −k, over the statistic log((x − m)² + d²); a power (x − m)^(2j) moves half-integers of the first argument.
    private static readonly Symbol T = new("t", Domain.Negative);
    private static readonly Symbol D2 = new("d2", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [T],
        (T + Rational.Half) * Log(D2) + LogGamma(-T - Rational.Half) - LogGamma(-T),
        Condition.Less(T, -Rational.Half)
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I14",
            "∫ ((x − m)² + d²)^(−k) dx = d^(1−2k) B(½, k − ½); E (X − m)^(2j) = d^(2j) B(j + ½, k − j − ½)/B(½, k − ½)",
            "k > ½, d > 0; the moment of order n for n < 2k − 1",
            "DLMF 5.12.3"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnReals || law.LogDensity.Statistics.ToList() is not [var statistic])
            return null;
        if (LogQuadratic.Of(statistic, law) is not { } q || !law.IsPositive(q.Width))
            return null;
        var k = -law.LogDensity.CoefficientOf(statistic);
        return new Bell(Rule, law, statistic, q, k);
    }

    private sealed class Bell(Rule rule, Law law, Expr own, LogQuadratic q, Expr k) : Kernel
    {
        private readonly NormaliserKernel tilted = new(
            rule,
            law,
            Normaliser,
            [own],
            new() { [T] = -k, [D2] = q.Width }
        );

        public override Expectation? Expect(Expr statistic) => tilted.Expect(statistic) ?? Moment(statistic);

        private Expectation? Moment(Expr statistic)
        {
            Expr x = law.Variable;
            if (Kinks.At(statistic, law.Variable) is { } kink)
                return Absolute(kink);
            if (statistic is Apply { Function.Name: "exp", Arguments: [var exponent] })
                return IsLinear(exponent) ? Expectation.Infinite(rule) : null;
            if (
                Terms.PowerOf(statistic) is not (var b, Number { Value: { IsInteger: true, Sign: > 0 } e })
                || b != x
                || e > 8
            )
                return null;
            var n = (int)e.Numerator;
            if (law.Known.Decide(Exists(n)) == Truth.False)
                return Expectation.Infinite(rule);
            // xⁿ about the centre; odd powers average to 0 by symmetry.
            var value = Sum.Of(
                Enumerable.Range(0, n / 2 + 1).Select(j => Binomial(n, 2 * j) * PowerOf(q.Centre, n - 2 * j) * Even(j))
            );
            return new(
                value,
                Exists(n),
                "Powers about the centre: odd ones average to 0, even ones are quotients of beta functions.",
                rule.Reference
            );
        }

        /// <summary>E |X − c| by splitting at the kink: the distribution function is an incomplete beta function, and z (z² + d²)^(−k) has
        /// the antiderivative −(z² + d²)^(1 − k)/(2(k − 1)).</summary>
        private Expectation Absolute(Expr kink)
        {
            if (law.Known.Decide(Exists(1)) == Truth.False)
                return Expectation.Infinite(rule);
            var z = (kink - q.Centre).Expand();
            var square = z.Pow(2) + q.Width;
            var mass =
                GammaRatios.Of([(Rational.Half, 1), (k - Rational.Half, 1), (k, -1)]) * q.Width.Pow(Rational.Half - k);
            return new(
                Functions.Abs.Of(z) * Functions.BetaIncomplete.Of(Rational.Half, k - Rational.Half, z.Pow(2) / square)
                    + square.Pow(1 - k) / (mass * (k - 1)),
                Exists(1),
                "The integral split at the kink, with the distribution function of the kernel.",
                rule.Reference
            );
        }

        /// <summary>E (X − m)^(2j) = d^(2j) Γ(j + ½) Γ(k − ½ − j)/(Γ(½) Γ(k − ½)).</summary>
        private Expr Even(int j) =>
            j == 0
                ? Expr.One
                : q.Width.Pow(j)
                    * GammaRatios.Of([
                        (j + Rational.Half, 1),
                        (Rational.Half, -1),
                        (k - Rational.Half - j, 1),
                        (k - Rational.Half, -1),
                    ]);

        private Condition Exists(int n) => Condition.Less(n, 2 * k - 1);

        private bool IsLinear(Expr exponent) =>
            exponent.Differentiate(law.Variable) is { } rate
            && !rate.Contains(law.Variable)
            && (Signs.Of(rate, law.Known) & SignSet.Zero) == 0;

        private static Expr PowerOf(Expr e, int n) => n == 0 ? Expr.One : e.Pow(n);

        private static Rational Binomial(int n, int j) =>
            Enumerable.Range(1, j).Aggregate(Rational.One, (b, i) => b * (n - j + i) / i);
    }
}
