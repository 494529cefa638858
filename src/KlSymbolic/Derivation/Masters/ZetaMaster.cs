using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S5: the kernel x^(−s) on 1, 2, 3, ….</summary>
internal sealed class ZetaMaster : Master
{
    // η = t with t = −s, over the statistic log x.
    private static readonly Symbol T = new("t", Domain.Negative);
    private static readonly Normaliser Normaliser = new([T], Log(Zeta(-T)), Condition.Less(T, -1));

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "S5",
            "Σ x^(−s) = ζ(s) over x = 1, 2, 3, …; E log X = −ζ′(s)/ζ(s), E X^k = ζ(s − k)/ζ(s)",
            "s > 1; the moment of order k for k < s − 1",
            "DLMF 25.2.1, 25.2.6"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        return
            law.Support is { IsDiscrete: true, Lower.IsOne: true, IsUnboundedAbove: true }
            && law.HasOnly(Log(x))
            && law.IsPositive(-1 - law.LogDensity.CoefficientOf(Log(x)))
            ? new Powers(Rule, law, (-law.LogDensity.CoefficientOf(Log(x))).Expand())
            : null;
    }

    private sealed class Powers(Rule rule, Law law, Expr s) : Kernel
    {
        private readonly NormaliserKernel tilted = new(rule, law, Normaliser, [Log(law.Variable)], new() { [T] = -s });

        public override Expectation? Expect(Expr statistic) =>
            tilted.Expect(statistic)
            ?? (
                Growth.IsLogFactorial(statistic, law.Variable)
                    ? Expectation.Unknown(law.Known.Reduce(Condition.Less(2, s)), rule)
                    : null
            );
    }
}
