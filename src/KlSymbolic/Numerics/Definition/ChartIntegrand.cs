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
        [Chart.Distance, Chart.LogDistance, Chart.Reciprocal]
    )
{
    private double? limit;

    /// <summary>The chart whose coordinate this is a function of.</summary>
    public Chart Chart => chart;

    public override double Limit =>
        limit ??= Math.Abs(LogDensityAt(1_000)) <= double.MaxValue ? Chart.FarthestLogDistance : 709;

    /// <summary>Coordinates around which the log-densities change their behaviour.</summary>
    public IEnumerable<double> Transitions { get; } =
        new[] { p, q }
            .OfType<NumericDistribution>()
            .SelectMany(d => Definition.Transitions.In(chart.Rewrite(d.LogDensity, NumericDistribution.Variable)));

    /// <summary>Coordinates that grow denser towards sharp corners of the log-densities, from as far as is said.</summary>
    public IEnumerable<double> BendsWithin(double farthest) =>
        new[] { p, q }
            .OfType<NumericDistribution>()
            .SelectMany(d => Bends.In(chart.Rewrite(d.LogDensity, NumericDistribution.Variable), farthest));

    private protected override void Load(double at, Span<double> inputs) =>
        (inputs[0], inputs[1], inputs[2]) = (Math.Exp(at), at, Math.Exp(-at));

    private protected override void Load(double at, Span<LogNumber> inputs) =>
        (inputs[0], inputs[1], inputs[2]) = (LogNumber.Exponential(at), LogNumber.Of(at), LogNumber.Exponential(-at));

    private protected override void Load(DoubleDouble at, Span<Tracked> inputs)
    {
        inputs[0] = Rounded(Math.Exp(at.Hi) * (1 + at.Lo));
        inputs[1] = new Tracked(at.Hi, Math.Abs(at.Lo));
        inputs[2] = Rounded(Math.Exp(-at.Hi) * (1 - at.Lo));
    }

    private protected override void Load(DoubleDouble at, Span<TrackedDoubleDouble> inputs)
    {
        inputs[0] = Rounded(DoubleDoubleFunctions.Exp(at));
        inputs[1] = new TrackedDoubleDouble(at, 0);
        inputs[2] = Rounded(DoubleDoubleFunctions.Exp(-at));
    }

    // Beyond the range of doubles 0 and infinity stand for the distance; what still depends on it there is told by its limit.
    private static Tracked Rounded(double u) => new(u, u <= double.MaxValue ? 1.5 * Tracked.Unit * u : 0);

    private static TrackedDoubleDouble Rounded(DoubleDouble u) => new(u, u.Hi <= double.MaxValue ? 1e-30 * u.Hi : 0);
}
