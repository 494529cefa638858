using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S1 and S7: the kernel z^x/x! on 0, 1, 2, ….</summary>
internal sealed class FactorialSeriesMaster : Master
{
    // The exponent of x is η = log z.
    private static readonly Symbol Eta = new("eta", Domain.Real);
    private static readonly Normaliser Normaliser = new([Eta], Exp(Eta), Condition.Always);

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("S1", "Σ z^x/x! = e^z over x = 0, 1, 2, …; moments by z d/dz", "z > 0", "DLMF 4.2.19");

    /// <summary>The rule for log x!.</summary>
    private static Rule LogFactorial { get; } =
        new(
            "S7",
            "E log X! = ∫₀¹ (z − (1 − e^(−zt))/t)/(−log(1 − t)) dt under the kernel z^x/x!: a named functional",
            "z > 0",
            "log Γ as an integral, DLMF 5.9.13"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (
            !law.Support.IsDiscrete
            || !law.Support.Lower.IsZero
            || !law.Support.IsUnboundedAbove
            || !law.HasOnly(x, LogGamma(x + 1))
            || law.LogDensity.CoefficientOf(LogGamma(x + 1)) != -1
        )
            return null;
        return new Series(Rule, law, law.LogDensity.CoefficientOf(x));
    }

    private sealed class Series(Rule rule, Law law, Expr eta) : Kernel
    {
        private readonly NormaliserKernel tilted = new(rule, law, Normaliser, [law.Variable], new() { [Eta] = eta });

        public override Expectation? Expect(Expr statistic) =>
            statistic == LogGamma(law.Variable + 1)
                ? new(
                    Functions.PoissonLogFactorial.Of(Exp(eta)),
                    Condition.Always,
                    "A named functional: nothing elementary is known.",
                    LogFactorial.Reference
                )
                : tilted.Expect(statistic);
    }
}
