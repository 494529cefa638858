using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I4: the kernel x^(−s−1) on (u, ∞), u &gt; 0.</summary>
internal sealed class PowerTailMaster : Master
{
    // η = t with t = −s, over the statistic log x.
    private static readonly Symbol T = new("t", Domain.Negative);
    private static readonly Symbol U = new("u", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [T],
        T * Log(U) - Log(-T),
        Condition.Less(T, 0),
        1 - (Normaliser.Point / U).Pow(T)
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("I4", "∫_u^∞ x^(−s−1) dx = u^(−s)/s", "s > 0, u > 0", "fundamental theorem of calculus");

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (
            law.Support.IsDiscrete
            || !law.Support.IsUnboundedAbove
            || !law.HasOnly(Log(x))
            || !law.IsPositive(law.Support.Lower)
        )
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Normaliser,
            [Log(x)],
            new() { [T] = law.LogDensity.CoefficientOf(Log(x)) + 1, [U] = law.Support.Lower }
        );
    }
}
