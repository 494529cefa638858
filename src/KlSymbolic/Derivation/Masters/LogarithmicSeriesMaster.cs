using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S6: the kernel z^x/x on 1, 2, 3, ….</summary>
internal sealed class LogarithmicSeriesMaster : Master
{
    // The exponent of x is η = log z.
    private static readonly Symbol Eta = new("eta", Domain.Negative);
    private static readonly Normaliser Normaliser = new([Eta], Log(-Log(1 - Exp(Eta))), Condition.Less(Eta, 0));

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("S6", "Σ z^x/x = −log(1 − z) over x = 1, 2, 3, …; moments by z d/dz", "0 < z < 1", "DLMF 4.6.1");

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var eta = law.LogDensity.CoefficientOf(x);
        return
            law.Support.IsDiscrete
            && law.Support.Lower.IsOne
            && law.Support.IsUnboundedAbove
            && law.HasOnly(x, Log(x))
            && law.LogDensity.CoefficientOf(Log(x)) == -1
            && law.IsPositive(-eta)
            ? new NormaliserKernel(Rule, law, Normaliser, [x], new() { [Eta] = eta })
            : null;
    }
}
