using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S9: the constant kernel on the integers from a to b.</summary>
internal sealed class IntegerIntervalMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "S9",
            "E T(X) = (A(b + 1) − A(a))/(b − a + 1) with A(x + 1) − A(x) = T(x), X uniform on a, a + 1, …, b",
            "T defined on the support",
            "telescoping; A = x(x − 1)/2 for x, x(x − 1)(2x − 1)/6 for x², log Γ(x + c) for log(x + c) (DLMF 5.5.1)"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law) =>
        law.Support is { IsDiscrete: true, IsUnboundedBelow: false, IsUnboundedAbove: false }
        && !law.LogDensity.Statistics.Any()
            ? new Interval(Rule, law)
            : null;

    private sealed class Interval(Rule rule, Law law) : Kernel
    {
        private readonly Expr low = law.Support.Lower;
        private readonly Expr high = law.Support.Upper;

        public override Expectation? Expect(Expr statistic) =>
            Mean(statistic) is { } mean
                ? new(mean, Condition.Always, "The sum telescopes between the ends.", rule.Reference)
                : null;

        private Expr? Mean(Expr statistic)
        {
            Expr x = law.Variable;
            if (statistic == x)
                return (low + high) / 2;
            if (statistic == x.Pow(2))
                return (2 * low.Pow(2) + 2 * low * high + 2 * high.Pow(2) - low + high) / 6;
            if (
                statistic is Apply { Function.Name: "log", Arguments: [var u] }
                && (u - x).Expand() is var shift
                && !shift.Contains(law.Variable)
                && law.IsPositive(low + shift)
            )
                return (LogGamma(high + shift + 1) - LogGamma(low + shift)) / (high - low + 1);
            return null;
        }
    }
}
