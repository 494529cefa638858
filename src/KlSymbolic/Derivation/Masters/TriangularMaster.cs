using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I17: the density that rises in a line from one end of an interval to a mode and falls in a line to the other.</summary>
internal sealed class TriangularMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I17",
            "E B″(X) = 2 B[a, c, b] = 2/(b − a) ((B(b) − B(c))/(b − c) − (B(c) − B(a))/(c − a)) for the triangular law from a over c to b",
            "a < c < b, B″ integrable under the law",
            "Hermite-Genocchi: the density is the kernel of the divided difference of order 2"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        var x = law.Variable;
        if (
            law.Support.IsDiscrete
            || law.Support.IsUnboundedBelow
            || law.Support.IsUnboundedAbove
            || law.LogDensity.Statistics.ToList() is not [var own]
            || own is not Apply { Function.Name: "ifless", Arguments: [var left, var mode, var below, var above] }
            || !law.LogDensity.CoefficientOf(own).IsOne
            || left != x
            || !Rises(below, law.Support.Lower)
            || !Rises(above, law.Support.Upper)
            || law.Known.Decide(Condition.Less(law.Support.Lower, mode)) != Truth.True
            || law.Known.Decide(Condition.Less(mode, law.Support.Upper)) != Truth.True
        )
            return null;
        var (atMode, fromAbove) = (below.Substitute(x, mode), above.Substitute(x, mode));
        return Simplification.IsZero(atMode - fromAbove, law.Known) == Truth.True
            ? new Triangle(Rule, law, own, mode, atMode)
            : null;

        // A constant and the logarithm of the distance to the end.
        bool Rises(Expr branch, Expr end)
        {
            var form = law.Split.Of(branch);
            return form.Statistics.ToList() is [var log]
                && form.CoefficientOf(log).IsOne
                && LinearLog.Of(log, x) is { } line
                && (line.Constant + line.Slope * end).Expand().IsZero;
        }
    }

    private sealed class Triangle(Rule rule, Law law, Expr own, Expr mode, Expr atMode) : Kernel
    {
        public override Expectation? Expect(Expr statistic)
        {
            if (statistic == own)
                return new(
                    atMode - Rational.Half,
                    Condition.Always,
                    "The square of the density over its value at the mode is uniform between 0 and 1, so that its logarithm has mean −1.",
                    rule.Reference
                );
            if (Antiderivative.Twice(statistic, law) is not { } b)
                return null;
            var (low, high) = (law.Support.Lower, law.Support.Upper);
            return new(
                2 / (high - low) * ((At(high) - At(mode)) / (high - mode) - (At(mode) - At(low)) / (mode - low)),
                b.Exists,
                "A second antiderivative of the statistic, at the ends and the mode.",
                rule.Reference
            );

            Expr At(Expr point) => b.At(law.Variable, point);
        }
    }
}
