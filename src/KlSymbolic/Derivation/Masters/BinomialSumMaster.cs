using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S4: the kernel z^x/(x! (n − x)!) on 0, 1, …, n.</summary>
internal sealed class BinomialSumMaster : Master
{
    // The exponent of x is η = log z.
    private static readonly Symbol Eta = new("eta", Domain.Real);
    private static readonly Symbol N = new("n", Domain.Natural);
    private static readonly Normaliser Normaliser = new([Eta], N * Log(1 + Exp(Eta)), Condition.Always);

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("S4", "Σ n!/(x! (n − x)!) z^x = (1 + z)ⁿ over x = 0, 1, …, n; moments by z d/dz", "z > 0", "DLMF 1.2.2");

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var n = law.Support.Upper;
        if (
            !law.Support.IsDiscrete
            || !law.Support.Lower.IsZero
            || law.Support.IsUnboundedAbove
            || !law.HasOnly(x, LogGamma(x + 1), LogGamma(n - x + 1))
            || law.LogDensity.CoefficientOf(LogGamma(x + 1)) != -1
            || law.LogDensity.CoefficientOf(LogGamma(n - x + 1)) != -1
        )
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Normaliser,
            [x],
            new() { [Eta] = law.LogDensity.CoefficientOf(x), [N] = n }
        );
    }
}
