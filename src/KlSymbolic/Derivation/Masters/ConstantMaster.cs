using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I13: the constant kernel on an interval.</summary>
internal sealed class ConstantMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I13",
            "E T(X) = (A(c) − A(a))/(c − a) with A′ = T, X uniform between a and c",
            "T integrable between a and c",
            "fundamental theorem of calculus"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law) =>
        !law.Support.IsDiscrete
        && !law.Support.IsUnboundedBelow
        && !law.Support.IsUnboundedAbove
        && !law.LogDensity.Statistics.Any()
            ? new Interval(Rule, law)
            : null;

    private sealed class Interval(Rule rule, Law law) : Kernel
    {
        private readonly Expr low = law.Support.Lower;
        private readonly Expr high = law.Support.Upper;

        public override Expectation? Expect(Expr statistic)
        {
            if (Antiderivative.Of(statistic, law) is not { } a)
                return null;
            return new(
                Moment(statistic) ?? (a.At(law.Variable, high) - a.At(law.Variable, low)) / (high - low),
                a.Exists,
                "An antiderivative of the statistic, between the ends.",
                rule.Reference
            );
        }

        public override Expr? ExpectBelow(Expr statistic, Expr point) =>
            statistic.IsOne ? (point - low) / (high - low)
            : Antiderivative.Of(statistic, law) is { } a
                ? (a.At(law.Variable, point) - a.At(law.Variable, low)) / (high - low)
            : null;

        /// <summary>E Xⁿ with the denominator divided out.</summary>
        private Expr? Moment(Expr statistic)
        {
            var n =
                statistic == law.Variable ? 1
                : statistic is Power { Exponent: Number { Value: { IsInteger: true, Sign: > 0 } e } } p
                && p.Base == law.Variable
                && e <= 12
                    ? (int)e.Numerator
                : 0;
            return n == 0
                ? null
                : Sum.Of(Enumerable.Range(0, n + 1).Select(i => PowerOf(low, i) * PowerOf(high, n - i))) / (n + 1);
        }

        private static Expr PowerOf(Expr e, int n) => n == 0 ? Expr.One : e.Pow(n);
    }
}
