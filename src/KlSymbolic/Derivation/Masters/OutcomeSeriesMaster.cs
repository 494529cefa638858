using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S8: masses on a, a + 1, … that fall off at least geometrically, and statistics that grow no faster than log x!.</summary>
internal sealed class OutcomeSeriesMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "S8",
            "E T(X) = Σ T(k) P(X = k) over k = a, a + 1, …: a convergent series for T(k) = log(k + c), log Γ(k + c) or log I_k(z)",
            "P(X = k + 1)/P(X = k) has a limit below 1; the terms beyond the n-th are then below a geometric series",
            "definition of the expectation; ratio test, DLMF 1.9.54"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law) =>
        law.Support is { IsDiscrete: true, IsUnboundedBelow: false, IsUnboundedAbove: true } && FallsGeometrically(law)
            ? new Series(Rule, law)
            : null;

    /// <summary>Whether log p is η x plus log Γ's of x, whose ratios of neighbours are powers of x, plus a multiple of log x.</summary>
    private static bool FallsGeometrically(Law law)
    {
        Expr x = law.Variable;
        Expr order = Expr.Zero;
        foreach (var statistic in law.LogDensity.Statistics)
        {
            if (IsOf("lgamma", statistic, law))
                order += law.LogDensity.CoefficientOf(statistic);
            else if (statistic != x && statistic != Log(x))
                return false;
        }
        var slope = law.LogDensity.CoefficientOf(x);
        return Signs.Of(order, law.Known) switch
        {
            SignSet.Negative => true,
            SignSet.Zero => law.IsPositive(-slope),
            _ => false,
        };
    }

    /// <summary>Whether a statistic is that function of x + c, which is positive on the support.</summary>
    private static bool IsOf(string function, Expr statistic, Law law) =>
        statistic is Apply { Arguments: [var u] } a
        && a.Function.Name == function
        && (u - law.Variable).Expand() is var shift
        && !shift.Contains(law.Variable)
        && law.IsPositive(law.Support.Lower + shift);

    private sealed class Series(Rule rule, Law law) : Kernel
    {
        public override Expectation? Expect(Expr statistic) =>
            IsOf("lgamma", statistic, law)
            || IsOf("log", statistic, law)
            || Growth.IsLogFactorial(statistic, law.Variable)
                ? new(
                    Outcomes.Sum(statistic, law),
                    Condition.Always,
                    "A convergent series: nothing shorter is known. The ratio of its neighbouring terms has a limit below 1, which "
                        + "bounds what is left after any number of terms.",
                    rule.Reference
                )
                {
                    IsSumOverOutcomes = true,
                }
                : null;
    }
}
