using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I16: the kernel e^(u x + v x²) between two ends, v &lt; 0.</summary>
internal sealed class QuadraticIntervalMaster : Master
{
    private static readonly Symbol U = new("u", Domain.Real);
    private static readonly Symbol V = new("v", Domain.Negative);
    private static readonly Symbol A = new("a", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Real);

    // Completing the square: the mean before truncation is −u/(2v) and the variance −1/(2v).
    private static readonly Normaliser Normaliser = new(
        [U, V],
        -U.Pow(2) / (4 * V) - Log(-V) / 2 + Log(At(C) - At(A)),
        Condition.Always,
        (At(Normaliser.Point) - At(A)) / (At(C) - At(A))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I16",
            "∫_a^c e^(ux + vx²) dx = ½ √(π/−v) e^(−u²/(4v)) (erf(√−v (c + u/(2v))) − erf(√−v (a + u/(2v)))); moments by derivatives",
            "v < 0, a < c",
            "DLMF 7.2.1 after completing the square"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        var x = law.Variable;
        var (u, v) = (law.LogDensity.CoefficientOf(x), law.LogDensity.CoefficientOf(x.Pow(2)));
        if (
            law.Support.IsDiscrete
            || law.Support.IsUnboundedBelow
            || law.Support.IsUnboundedAbove
            || !law.HasOnly(x, x.Pow(2))
            || !law.IsPositive(-v)
        )
            return null;
        return new Truncated(
            x,
            new NormaliserKernel(
                Rule,
                law,
                Normaliser,
                [x, x.Pow(2)],
                new()
                {
                    [U] = u,
                    [V] = v,
                    [A] = law.Support.Lower,
                    [C] = law.Support.Upper,
                }
            )
        );
    }

    private static Expr At(Expr end) => Erf((end + U / (2 * V)) * (-V).Sqrt());

    /// <summary>Without exponentials of squares, which could turn the sign of v.</summary>
    private sealed class Truncated(Symbol x, NormaliserKernel tilted) : Kernel
    {
        public override Expectation? Expect(Expr statistic) => IsTame(statistic) ? tilted.Expect(statistic) : null;

        public override Expr? ExpectBelow(Expr statistic, Expr point) =>
            IsTame(statistic) ? tilted.ExpectBelow(statistic, point) : null;

        private bool IsTame(Expr statistic) =>
            Terms
                .FactorsOf(statistic)
                .All(f =>
                    f is not Apply { Function.Name: "exp", Arguments: [var u] }
                    || u.Differentiate(x)?.Contains(x) == false
                );
    }
}
