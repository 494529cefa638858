using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I9: the kernel e^(l x) on an interval, bounded at least where it grows.</summary>
internal sealed class ExponentialIntervalMaster : Master
{
    private static readonly Symbol L = new("l", Domain.Real);
    private static readonly Symbol A = new("a", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Real);

    private static readonly Normaliser Between = new(
        [L],
        L * A + Log((Exp(L * (C - A)) - 1) / L),
        Condition.Always,
        (Exp(L * (Normaliser.Point - A)) - 1) / (Exp(L * (C - A)) - 1)
    );

    private static readonly Normaliser Above = new(
        [L],
        L * A - Log(-L),
        Condition.Less(L, 0),
        1 - Exp(L * (Normaliser.Point - A))
    );

    private static readonly Normaliser Below = new(
        [L],
        L * C - Log(L),
        Condition.Less(0, L),
        Exp(L * (Normaliser.Point - C))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I9",
            "∫_a^c e^(lx) dx = (e^(lc) − e^(la))/l; moments by derivatives",
            "l ≠ 0; l < 0 for c = ∞, l > 0 for a = −∞",
            "fundamental theorem of calculus"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var l = law.LogDensity.CoefficientOf(x);
        var (low, high) = (law.Support.Lower, law.Support.Upper);
        if (law.Support.IsDiscrete || l.IsZero || !law.HasOnly(x) || law.IsOnReals)
            return null;
        if (law.Support.IsUnboundedAbove)
            return law.IsPositive(-l)
                ? new NormaliserKernel(Rule, law, Above, [x], new() { [L] = l, [A] = low })
                : null;
        if (law.Support.IsUnboundedBelow)
            return law.IsPositive(l)
                ? new NormaliserKernel(Rule, law, Below, [x], new() { [L] = l, [C] = high })
                : null;
        return new Bounded(
            law,
            l,
            new NormaliserKernel(
                Rule,
                law,
                Between,
                [x],
                new()
                {
                    [L] = l,
                    [A] = low,
                    [C] = high,
                }
            )
        );
    }

    /// <summary>The formula has a removable singularity where the exponent is 0; there the kernel is constant.</summary>
    private sealed class Bounded(Law law, Expr l, NormaliserKernel tilted) : Kernel
    {
        private readonly Expr low = law.Support.Lower;
        private readonly Expr high = law.Support.Upper;

        public override Expectation? Expect(Expr statistic) =>
            // An exponential would move the singularity.
            !statistic.Contains(Functions.Exp)
            && tilted.Expect(statistic) is { } found
            && Flat(statistic, high) is { } flat
                ? found with
                {
                    Value = Choose(flat, found.Value),
                }
                : null;

        public override Expr? ExpectBelow(Expr statistic, Expr point) =>
            tilted.ExpectBelow(statistic, point) is { } found && Flat(statistic, point) is { } flat
                ? Choose(flat, found)
                : null;

        private Expr Choose(Expr flat, Expr other) =>
            (Signs.Of(l, law.Known) & SignSet.Zero) == 0 ? other : IfEqual(l, 0, flat, other);

        /// <summary>The integral of the statistic up to a point under the constant kernel.</summary>
        private Expr? Flat(Expr statistic, Expr point) =>
            (statistic.IsOne ? law.Variable : Antiderivative.Of(statistic, law)?.Value) is { } a
                ? (a.Substitute(law.Variable, point) - a.Substitute(law.Variable, low)) / (high - low)
                : null;
    }
}
