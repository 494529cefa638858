using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S10: the kernel e^(tx) I_|x|(z) on all integers.</summary>
internal sealed class BesselSeriesMaster : Master
{
    private static readonly Symbol T = new("t", Domain.Real);
    private static readonly Symbol Z = new("z", Domain.Positive);
    private static readonly Normaliser Normaliser = new([T], Z * (Exp(T) + Exp(-T)) / 2, Condition.Always);

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("S10", "Σ e^(tx) I_|x|(z) = e^(z cosh t) over all integers x; moments by d/dt", "z > 0", "DLMF 10.35.1");

    /// <summary>The rule for log I_|x|.</summary>
    private static Rule LogBessel { get; } =
        new(
            "S11",
            "E log I_|X|(w) = log I₀(w) P(X = 0) + Σ log I_k(w) (P(X = k) + P(X = −k)) over k = 1, 2, …",
            "w > 0; I_(k+1)(z) < z I_k(z)/(2k + 2), so that the terms fall faster than any geometric series",
            "definition of the expectation; the ratio from DLMF 10.25.2"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (law.Support is not { IsDiscrete: true, IsUnboundedBelow: true, IsUnboundedAbove: true })
            return null;
        var others = law.LogDensity.Statistics.Where(s => s != x).ToList();
        return
            others is [var bessel]
            && law.LogDensity.CoefficientOf(bessel).IsOne
            && Argument(bessel, law) is { } z
            && law.IsPositive(z)
            ? new TwoSided(Rule, law, law.LogDensity.CoefficientOf(x), z)
            : null;
    }

    /// <summary>z, where the statistic is log I_|x|(z).</summary>
    private static Expr? Argument(Expr statistic, Law law) =>
        statistic
            is Apply
            {
                Function.Name: "log",
                Arguments: [Apply { Function.Name: "besseli", Arguments: [var order, var z] }]
            }
        && order == Abs(law.Variable)
        && !z.Contains(law.Variable)
            ? z
            : null;

    private sealed class TwoSided(Rule rule, Law law, Expr t, Expr z) : Kernel
    {
        private readonly NormaliserKernel tilted = new(
            rule,
            law,
            Normaliser,
            [law.Variable],
            new() { [T] = t, [Z] = z }
        );

        public override Expectation? Expect(Expr statistic) =>
            Argument(statistic, law) is null
                ? tilted.Expect(statistic)
                : new(
                    Outcomes.Sum(statistic, law),
                    Condition.Always,
                    "Convergent series to both sides of 0: nothing shorter is known. Their terms fall faster than geometrically, "
                        + "which bounds what is left after any number of them.",
                    LogBessel.Reference
                )
                {
                    IsSumOverOutcomes = true,
                };
    }
}
