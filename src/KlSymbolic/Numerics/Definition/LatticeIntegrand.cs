using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The summand at the integers: the coordinate is the variable itself.</summary>
internal sealed class LatticeIntegrand(NumericDistribution p, NumericDistribution? q, Functional functional)
    : Integrand(p.LogDensity, q?.LogDensity, Expr.Zero, functional, [NumericDistribution.Variable])
{
    private protected override void Load(double at, Span<double> inputs) => inputs[0] = at;

    private protected override void Load(double at, Span<LogNumber> inputs) => inputs[0] = LogNumber.Of(at);

    private protected override void Load(DoubleDouble at, Span<Tracked> inputs) =>
        inputs[0] = new Tracked(at.Hi, Math.Abs(at.Lo));

    private protected override void Load(DoubleDouble at, Span<TrackedDoubleDouble> inputs) =>
        inputs[0] = new TrackedDoubleDouble(at, 0);
}
