using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I20: the kernel x^j e^(u x + v x²) on (0, ∞), v &lt; 0, j = 0, 1, ….</summary>
internal sealed class QuadraticHalfLineMaster : Master
{
    private const int MaximumOrder = 8;

    private static readonly Symbol U = new("u", Domain.Real);
    private static readonly Symbol V = new("v", Domain.Negative);

    private static readonly Normaliser Normaliser = new(
        [U],
        -U.Pow(2) / (4 * V) - Log(-V) / 2 + Log(1 + Erf(U / (2 * (-V).Sqrt()))),
        Condition.Always
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I20",
            "∫₀^∞ e^(ux + vx²) dx = ½ √(π/−v) e^(−u²/(4v)) (1 + erf(u/(2√−v))); powers by derivatives",
            "v < 0",
            "DLMF 7.2.1 after completing the square"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var density = law.LogDensity;
        return
            law.IsOnPositiveReals
            && law.HasOnly(Log(x), x, x.Pow(2))
            && law.IsPositive(-density.CoefficientOf(x.Pow(2)))
            && density.CoefficientOf(Log(x)) is Number { Value: { IsInteger: true, Sign: >= 0 } j }
            && j <= MaximumOrder
            ? new HalfLine(
                Rule,
                law.Variable,
                (int)j.Numerator,
                density.CoefficientOf(x),
                density.CoefficientOf(x.Pow(2))
            )
            : null;
    }

    private sealed class HalfLine(Rule rule, Symbol x, int power, Expr u, Expr v) : Kernel
    {
        public override Expectation? Expect(Expr statistic)
        {
            if (Tilt.Of(statistic, [x]) is not { Shifts: [var t], Orders: [var n] } || n + power > MaximumOrder)
                return null;
            var (above, below) = (Mass((u + t).Expand(), n + power), Mass(u, power));
            return new(
                Exponentials.Of(Arguments.Expand(above.Logarithm - below.Logarithm)) * above.Factor / below.Factor,
                Condition.Always,
                "The statistic shifts the exponent of the kernel and raises its power: a quotient of derivatives of the normaliser.",
                rule.Reference
            );
        }

        /// <summary>∫ xⁿ e^(rate·x + v x²) dx up to a constant, as e^Logarithm · Factor.</summary>
        private (Expr Logarithm, Expr Factor) Mass(Expr rate, int n)
        {
            var at = new Dictionary<Symbol, Expr> { [U] = rate, [V] = v };
            var derivative = Normaliser.Derivative(Expr.One, [n])!;
            return (Normaliser.Logarithm.Substitute(at), Arguments.Expand(derivative.Substitute(at)));
        }
    }
}
