using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>A target and the members fitted to it, at points worth drawing.</summary>
/// <param name="IsDiscrete">Whether the points are integers, and the heights probabilities.</param>
/// <param name="X">The points, in increasing order; for a sample, the middles of equal bins.</param>
/// <param name="Target">The density or probability of the target; for a sample, that of its histogram.</param>
/// <param name="Forward">The density or probability of the forward projection; empty where there is none.</param>
/// <param name="Reverse">Those of the reverse projections.</param>
public sealed record ProjectionCurve(
    bool IsDiscrete,
    ImmutableArray<double> X,
    ImmutableArray<double> Target,
    ImmutableArray<double> Forward,
    ImmutableArray<ImmutableArray<double>> Reverse
)
{
    private const int Points = 400;
    private const int MostOutcomes = 200;

    /// <summary>The curve of a projection.</summary>
    public static ProjectionCurve Of(Projection projection)
    {
        var isDiscrete = IsDiscreteTarget(projection);
        var (low, high) = Window(projection, isDiscrete);
        var step = isDiscrete ? Math.Max(1, Math.Ceiling((high - low) / MostOutcomes)) : (high - low) / Points;
        ImmutableArray<double> x =
        [
            .. Enumerable.Range(0, (int)Math.Round((high - low) / step) + 1).Select(i => low + i * step),
        ];
        if (!isDiscrete && projection.Target is ProjectionTarget.OfSample s)
            return OfBins(projection, s, low, high);
        return new(
            isDiscrete,
            x,
            projection.Target switch
            {
                ProjectionTarget.OfMixture m => Heights(m.Mixture.Law, x),
                ProjectionTarget.OfSample sample =>
                [
                    .. x.Select(n => sample.Values.Count(v => v == n) / (double)sample.Values.Length),
                ],
                _ => throw new InvalidOperationException($"Unknown target {projection.Target.GetType().Name}."),
            },
            projection.Forward is { } f ? Heights(f.Fitted, x) : [],
            [.. (projection.Reverse ?? []).Select(r => Heights(r.Fitted, x))]
        );
    }

    /// <summary>A histogram with as many bins as Rice's rule gives, 2 n^(1/3), each drawn by its height.</summary>
    private static ProjectionCurve OfBins(
        Projection projection,
        ProjectionTarget.OfSample sample,
        double low,
        double high
    )
    {
        var count = Math.Min(60, Math.Max(4, (int)Math.Ceiling(2 * Math.Pow(sample.Values.Length, 1 / 3.0))));
        var (least, most) = (sample.Values.Min(), sample.Values.Max());
        var width = most > least ? (most - least) / count : 1;
        var bins = new double[count];
        foreach (var value in sample.Values)
            bins[Math.Min((int)((value - least) / width), count - 1)] += 1 / (sample.Values.Length * width);
        ImmutableArray<double> x = [.. Enumerable.Range(0, Points + 1).Select(i => low + (high - low) * i / Points)];
        return new(
            false,
            x,
            [.. x.Select(v => v < least || v > most ? 0 : bins[Math.Min((int)((v - least) / width), count - 1)])],
            projection.Forward is { } f ? Heights(f.Fitted, x) : [],
            []
        );
    }

    private static bool IsDiscreteTarget(Projection projection) =>
        projection.Target is ProjectionTarget.OfMixture m
            ? m.Mixture.Law.Support.IsDiscrete
            : projection.Forward?.Fitted.Support.IsDiscrete == true;

    private static (double Low, double High) Window(Projection projection, bool isDiscrete)
    {
        var spreads = projection.Target switch
        {
            ProjectionTarget.OfMixture m => m.Mixture.Components.Select(c => TargetSpread.Of(c.Distribution)).ToList(),
            ProjectionTarget.OfSample s => [TargetSpread.Of(s.Values)],
            _ => throw new InvalidOperationException($"Unknown target {projection.Target.GetType().Name}."),
        };
        // Heavy tails are cut as the whiskers of a box plot are.
        var low = spreads.Min(s => Math.Max(s.Low, s.Middle - 6 * s.Width));
        var high = spreads.Max(s => Math.Min(s.High, s.Middle + 6 * s.Width));
        var margin = 0.04 * (high - low);
        return isDiscrete ? (Math.Floor(low), Math.Ceiling(high)) : (low - margin, high + margin);
    }

    private static ImmutableArray<double> Heights(Distribution law, ImmutableArray<double> x)
    {
        var p = NumericDistribution.At(law, ImmutableDictionary<Symbol, Rational>.Empty);
        var logDensity = new LatticeIntegrand(p, null, Functional.Entropy);
        return
        [
            .. x.Select(v => v < p.Lower || v > p.Upper ? 0 : Math.Exp(logDensity.LogDensityAt(v)))
                .Select(v => v <= double.MaxValue ? v : 0),
        ];
    }
}
