using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>y = log x for a positive variable.</summary>
internal sealed class LogarithmBijection : Bijection
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "B1",
            "E T(X) = E T(e^Y) for Y = log X",
            "X > 0",
            "change of variable; the density of Y at y is p(e^y) e^y"
        );

    /// <inheritdoc/>
    public override Change? Of(Law law)
    {
        var (low, high) = (law.Support.Lower, law.Support.Upper);
        if (law.Support.IsDiscrete || !law.Variable.Domain.IsNonnegative)
            return null;
        var image = Support.Between(
            low.IsZero ? -Infinity : Log(low),
            law.Support.IsUnboundedAbove ? Infinity : Log(high)
        );
        var isBoundary = low.IsZero || Signs.IsPositive(low, law.Known);
        return isBoundary ? new("y = log x", Log, Exp, y => y, image) : null;
    }
}
