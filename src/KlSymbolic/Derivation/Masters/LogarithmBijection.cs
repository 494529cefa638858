using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>y = log x from (0, ∞) onto the line.</summary>
internal sealed class LogarithmBijection : Bijection
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new("B1", "E T(X) = E T(e^Y) for Y = log X", "X > 0", "change of variable, density of Y at y: p(e^y) e^y");

    /// <inheritdoc/>
    public override string Text => "y = log x";

    /// <inheritdoc/>
    protected override Support? Image(Law law) => law.IsOnPositiveReals ? Support.Reals : null;

    /// <inheritdoc/>
    public override Expr Forward(Expr x) => Log(x);

    /// <inheritdoc/>
    public override Expr Inverse(Expr y) => Exp(y);

    /// <inheritdoc/>
    protected override Expr LogSlope(Expr y) => y;
}
