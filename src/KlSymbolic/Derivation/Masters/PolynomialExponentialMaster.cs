using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I15: the kernel (w₀ + w₁ x + … + wₙ xⁿ) e^(−l x) on (0, ∞), w ≥ 0: a mixture of kernels x^j e^(−l x).</summary>
internal sealed class PolynomialExponentialMaster : Master
{
    private const int MaximumDegree = 16;

    private static readonly PowerExponentialMaster components = new();

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I15",
            "a mixture of the kernels x^j e^(−l x), j = 0, 1, …; ∫_u^∞ e^(−l x) log(x + d) dx = (e^(−l u) log(u + d) + e^(l d) E₁(l(u + d)))/l",
            "l > 0, d ≥ 0",
            "DLMF 6.2.1 by parts"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var rate = law.LogDensity.CoefficientOf(x);
        if (!law.IsOnPositiveReals || !law.IsPositive(-rate))
            return null;
        ImmutableArray<Expr> weights = [Expr.One];
        foreach (var statistic in law.LogDensity.Statistics.Where(s => s != x))
        {
            if (
                LinearLog.Of(statistic, law.Variable) is not { } factor
                || law.LogDensity.CoefficientOf(statistic) is not Number { Value: { IsInteger: true, Sign: > 0 } n }
                || n + weights.Length > MaximumDegree
                || !law.IsPositive(factor.Slope)
                || !(factor.Constant.IsZero || law.IsPositive(factor.Constant))
            )
                return null;
            for (var i = 0; i < n; i++)
                weights = Multiply(weights, factor);
        }
        return new Mixture(Rule, law, new(weights, rate));
    }

    private static ImmutableArray<Expr> Multiply(ImmutableArray<Expr> c, LinearLog factor) =>
        [
            .. Enumerable
                .Range(0, c.Length + 1)
                .Select(j =>
                    (j < c.Length ? factor.Constant * c[j] : Expr.Zero) + (j > 0 ? factor.Slope * c[j - 1] : Expr.Zero)
                ),
        ];

    private sealed class Mixture : Kernel
    {
        private readonly Rule rule;
        private readonly Law law;
        private readonly ExponentialPolynomial density;
        private readonly Expr total;
        private readonly ImmutableArray<(Expr Weight, Kernel Kernel)> parts;

        public Mixture(Rule rule, Law law, ExponentialPolynomial density)
        {
            (this.rule, this.law, this.density) = (rule, law, density);
            Expr x = law.Variable;
            var masses = density.Coefficients.Select(
                (c, j) => c * GammaRatios.Value(j + 1) / (-density.Rate).Pow(j + 1)
            );
            total = Sum.Of(masses);
            parts =
            [
                .. masses
                    .Select(
                        (m, j) =>
                            (
                                m / total,
                                components.Recognise(
                                    new Law(
                                        law.Variable,
                                        law.Support,
                                        LinearForm.Of(density.Rate, x).Plus(LinearForm.Of(j, Log(x))),
                                        law.Known
                                    )
                                )!
                            )
                    )
                    .Where(p => !p.Item1.IsZero),
            ];
        }

        public override Expectation? Expect(Expr statistic)
        {
            if (LinearLog.Of(statistic, law.Variable) is { Constant: var s, Slope: var t } && IsShift(s, t))
                return new(
                    density.IntegralWithLog(s, t, 0, Infinity, law.Known) / total,
                    Condition.Always,
                    "By parts: what is left is an exponential integral.",
                    rule.Reference
                );
            var found = parts.Select(p => (p.Weight, Expectation: p.Kernel.Expect(statistic))).ToList();
            if (found.Any(f => f.Expectation is null))
                return null;
            // All weights are positive: one part without expectation is enough.
            return new(
                Sum.Of(found.Select(f => f.Weight * f.Expectation!.Value)),
                law.Known.Reduce(Condition.And(found.Select(f => f.Expectation!.Exists))),
                found is [var only] ? only.Expectation!.Reason : "The mean over the parts of the mixture.",
                rule.Reference
            );
        }

        public override Expr? ExpectBelow(Expr statistic, Expr point)
        {
            if (
                LinearLog.Of(statistic, law.Variable) is { Constant: var s, Slope: var t }
                && (s.IsZero || IsShift(s, t))
                && law.IsPositive(t)
            )
                return density.IntegralWithLog(s, t, 0, point, law.Known) / total;
            var found = parts.Select(p => (p.Weight, Value: p.Kernel.ExpectBelow(statistic, point))).ToList();
            return found.Any(f => f.Value is null) ? null : Sum.Of(found.Select(f => f.Weight * f.Value!));
        }

        private bool IsShift(Expr s, Expr t) => law.IsPositive(s) && law.IsPositive(t);
    }
}
