using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I18: the kernel ((x − a)(b − x))^(−1/2) between a and b, the equilibrium law of an interval; its logarithmic potential.</summary>
internal sealed class ArcsineMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I18",
            "E log|X − z| = log((A + √(A² − r²))/2), A = (|z − a| + |z − b|)/2, r = (b − a)/2, under the arcsine law; "
                + "E e^(tX) = e^(t(a + b)/2) I₀(t r); E 1/X = 1/√(a b)",
            "z outside the interval or complex",
            "X = (a + b)/2 + r cos T with T uniform; DLMF 10.32.1; Ransford, Potential Theory in the Complex Plane, sec. 5.2"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        var statistics = law.LogDensity.Statistics.ToList();
        if (
            law.Support.IsDiscrete
            || law.Support.IsUnboundedBelow
            || law.Support.IsUnboundedAbove
            || statistics.Count != 2
            || statistics.Any(s => law.LogDensity.CoefficientOf(s) != -Rational.Half)
            || !statistics.Any(s => VanishesAt(s, law.Support.Lower))
            || !statistics.Any(s => VanishesAt(s, law.Support.Upper))
        )
            return null;
        return new Arcsine(Rule, law);

        bool VanishesAt(Expr statistic, Expr end) =>
            LinearLog.Of(statistic, law.Variable) is { } log && (log.Constant + log.Slope * end).Expand().IsZero;
    }

    private sealed class Arcsine(Rule rule, Law law) : Kernel
    {
        private readonly Expr low = law.Support.Lower;
        private readonly Expr high = law.Support.Upper;

        /// <summary>Moments are those of a beta law after a change of variable.</summary>
        public override bool IsPartial => true;

        public override Expectation? Expect(Expr statistic) =>
            Value(statistic) is { } value ? new(value, Condition.Always, "The integral over the angle.", rule.Reference)
            : statistic == law.Variable.Pow(-1)
                ? new(
                    1 / Sqrt(low * high),
                    law.Known.Reduce(Condition.Less(0, low)),
                    "The integral over the angle.",
                    rule.Reference
                )
            : null;

        private Expr? Value(Expr statistic)
        {
            if (LinearLog.Of(statistic, law.Variable) is { Constant: var s, Slope: var t })
            {
                // With √A ± the roots of half sum and difference of the distances, A + √(A² − r²) = (√u(a) + √u(b))²/2.
                var (u, v) = ((s + t * low).Expand(), (s + t * high).Expand());
                return 2 * Log((Sqrt(u) + Sqrt(v)) / 2);
            }
            if (LogQuadratic.Of(statistic, law) is { } q && law.IsPositive(q.Width))
            {
                var mean = (Distance(low) + Distance(high)) / 2;
                return 2 * Log((mean + Sqrt(mean.Pow(2) - ((high - low) / 2).Pow(2))) / 2);

                Expr Distance(Expr end) => Sqrt((q.Centre - end).Pow(2) + q.Width);
            }
            return
                statistic is Apply { Function.Name: "exp", Arguments: [var e] }
                && e.Differentiate(law.Variable) is { } rate
                && (e - rate * law.Variable).Expand().IsZero
                ? Exp(rate * (low + high) / 2) * BesselI(0, rate * (high - low) / 2)
                : null;
        }
    }
}
