using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I6: the kernel e^(u x + v x²) on the line, v &lt; 0.</summary>
internal sealed class QuadraticMaster : Master
{
    private static readonly Symbol U = new("u", Domain.Real);
    private static readonly Symbol V = new("v", Domain.Negative);

    // Completing the square: the mean is −u/(2v) and the variance −1/(2v).
    private static readonly Normaliser Normaliser = new(
        [U, V],
        -U.Pow(2) / (4 * V) - Log(-V) / 2,
        Condition.Less(0, -V),
        (1 - Erf((-U / (2 * V) - Normaliser.Point) * (-V).Sqrt())) / 2
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I6",
            "E e^(tX) = e^(mt + s²t²/2) for a quadratic log-density with mean m and variance s²; E Xⁿ by derivatives",
            "s > 0",
            "DLMF 7.7.3 after completing the square"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (!law.IsOnReals || !law.HasOnly(x, x.Pow(2)) || !law.IsPositive(-law.LogDensity.CoefficientOf(x.Pow(2))))
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Normaliser,
            [x, x.Pow(2)],
            new() { [U] = law.LogDensity.CoefficientOf(x), [V] = law.LogDensity.CoefficientOf(x.Pow(2)) }
        );
    }
}
