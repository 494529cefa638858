using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>y = (x − a)/(c − a) from an interval onto (0, 1), or y = x − a from a half-line onto (0, ∞).</summary>
internal sealed class AffineBijection : Bijection
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "B4",
            "E T(X) = E T(a + w Y) for Y = (X − a)/w",
            "w > 0",
            "change of variable; the density of Y at y is w p(a + w y)"
        );

    /// <inheritdoc/>
    public override Change? Of(Law law)
    {
        var (a, c) = (law.Support.Lower, law.Support.Upper);
        if (law.Support.IsDiscrete || law.Support.IsUnboundedBelow || law.IsOnUnitInterval || law.IsOnPositiveReals)
            return null;
        return law.Support.IsUnboundedAbove
            ? new("y = x − a", x => x - a, y => a + y, _ => 0, Support.PositiveReals)
            : new(
                "y = (x − a)/(c − a)",
                x => (x - a) / (c - a),
                y => a + (c - a) * y,
                _ => Log(c - a),
                Support.Between(0, 1)
            );
    }
}
