using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
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
            Rule,
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
    private sealed class Bounded(Rule rule, Law law, Expr l, NormaliserKernel tilted) : Kernel
    {
        private readonly Expr low = law.Support.Lower;
        private readonly Expr high = law.Support.Upper;

        public override Expectation? Expect(Expr statistic) =>
            Tilted(statistic)
            ?? OfCosine(statistic)
            ?? (
                !statistic.Contains(Functions.Exp)
                && (OfLog(statistic) ?? tilted.Expect(statistic)) is { } found
                && Flat(statistic, high) is { } flat
                    ? found with
                    {
                        Value = Choose(flat, found.Value),
                    }
                    : null
            );

        /// <summary>An exponential shifts the rate, and moves the singularity.</summary>
        private Expectation? Tilted(Expr statistic) =>
            statistic is Apply { Function.Name: "exp", Arguments: [var u] }
            && u.Differentiate(law.Variable) is { } t
            && (u - t * law.Variable).Expand().IsZero
                ? new(
                    Mass((l + t).Expand()) / Mass(l),
                    Condition.Always,
                    "The statistic shifts the exponent of the kernel: a ratio of normalisers.",
                    rule.Reference
                )
                : null;

        /// <summary>∫ e^(r x) dx.</summary>
        private Expr Mass(Expr r) =>
            (Signs.Of(r, law.Known) & SignSet.Zero) == 0
                ? (Exp(r * high) - Exp(r * low)) / r
                : IfZero(r, high - low, (Exp(r * high) - Exp(r * low)) / r);

        private Expectation? OfCosine(Expr statistic)
        {
            if (CircularMaster.Phase(statistic, law.Variable) is not { } c)
                return null;
            return new(
                (At(high) - At(low)) / (l.Pow(2) + 1) / Mass(l),
                Condition.Always,
                "By parts, twice.",
                rule.Reference
            );

            Expr At(Expr x) => Exp(l * x) * (l * Cos(x - c) + Functions.Sin.Of(x - c));
        }

        private Expectation? OfLog(Expr statistic) =>
            LinearLog.Of(statistic, law.Variable) is { Constant: var s, Slope: var t }
                ? new(
                    new ExponentialPolynomial([Expr.One], l).IntegralWithLog(s, t, low, high, law.Known)
                        * l
                        / (Exp(l * high) - Exp(l * low)),
                    Condition.Always,
                    "By parts: what is left is an exponential integral.",
                    "DLMF 6.2.5"
                )
                : null;

        public override Expr? ExpectBelow(Expr statistic, Expr point) =>
            tilted.ExpectBelow(statistic, point) is { } found && Flat(statistic, point) is { } flat
                ? Choose(flat, found)
                : null;

        private Expr Choose(Expr flat, Expr other) =>
            (Signs.Of(l, law.Known) & SignSet.Zero) == 0 ? other : IfZero(l, flat, other);

        /// <summary>u where r is 0 and v elsewhere; a difference of logarithms is 0 where their arguments are equal.</summary>
        private static Expr IfZero(Expr r, Expr u, Expr v)
        {
            var (positive, negative) = r switch
            {
                Sum
                {
                    Terms: [
                        Apply { Function.Name: "log" } a,
                        Product { Factors: [Number { Value: var n }, Apply { Function.Name: "log" } b] },
                    ]
                } when n == -1 => (a.Arguments[0], b.Arguments[0]),
                _ => (r, Expr.Zero),
            };
            var difference = (positive - negative).Expand();
            return
                difference.FreeSymbols() is [var s]
                && difference.Differentiate(s) is Number slope
                && (difference - slope * s).Expand() is Number constant
                && !slope.IsZero
                ? IfEqual(s, -constant / slope, u, v)
                : IfEqual(positive, negative, u, v);
        }

        /// <summary>The integral of the statistic up to a point under the constant kernel.</summary>
        private Expr? Flat(Expr statistic, Expr point) =>
            (statistic.IsOne ? law.Variable : Antiderivative.Of(statistic, law)?.Value) is { } a
                ? (a.Substitute(law.Variable, point) - a.Substitute(law.Variable, low)) / (high - low)
                : null;
    }
}
