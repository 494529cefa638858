using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The integrand in the coordinate of a chart, the logarithm of the distance to its anchor.</summary>
internal sealed class ChartIntegrand(Chart chart, NumericDistribution p, NumericDistribution? q, Functional functional)
    : Integrand(
        chart.Rewrite(p.LogDensity, NumericDistribution.Variable),
        q is null ? null : chart.Rewrite(q.LogDensity, NumericDistribution.Variable),
        Chart.LogDistance,
        functional,
        [Chart.Distance, Chart.LogDistance]
    )
{
    private protected override void Load(double at, Span<double> inputs) => (inputs[0], inputs[1]) = (Math.Exp(at), at);

    private protected override void Load(DoubleDouble at, Span<Tracked> inputs)
    {
        var distance = Math.Exp(at.Hi) * (1 + at.Lo);
        inputs[0] = new Tracked(distance, 1.5 * Tracked.Unit * distance);
        inputs[1] = new Tracked(at.Hi, Math.Abs(at.Lo));
    }

    private protected override void Load(DoubleDouble at, Span<TrackedDoubleDouble> inputs)
    {
        var distance = DoubleDoubleFunctions.Exp(at);
        inputs[0] = new TrackedDoubleDouble(distance, 1e-30 * distance.Hi);
        inputs[1] = new TrackedDoubleDouble(at, 0);
    }
}
