using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Where a target lies and how wide it is, to start a search from.</summary>
/// <param name="Low">Nearly all of the mass is above.</param>
/// <param name="Middle">The median.</param>
/// <param name="High">Nearly all of the mass is below.</param>
/// <param name="Width">The distance between the quartiles; never 0.</param>
internal sealed record TargetSpread(double Low, double Middle, double High, double Width)
{
    /// <summary>Of a distribution with constant arguments.</summary>
    public static TargetSpread Of(Distribution law)
    {
        var p = NumericDistribution.At(
            law,
            System.Collections.Immutable.ImmutableDictionary<Algebra.Symbol, Algebra.Rational>.Empty
        );
        if (p.IsDiscrete)
        {
            var rows = OutcomeRows.Range(p, new LatticeIntegrand(p, null, Functional.Entropy));
            var middle = Math.Round(0.5 * (rows.Low + rows.High));
            return new(rows.Low, middle, rows.High, Math.Max(1, (rows.High - rows.Low) / 5));
        }
        var map = new MassMap(p);
        return Of(
            map.Quantile(0.0005),
            map.Quantile(0.25),
            map.Quantile(0.5),
            map.Quantile(0.75),
            map.Quantile(0.9995)
        );
    }

    /// <summary>Of observations.</summary>
    public static TargetSpread Of(IEnumerable<double> values)
    {
        var sorted = values.OrderBy(v => v).ToList();
        return Of(sorted[0], At(0.25), At(0.5), At(0.75), sorted[^1]);

        double At(double level) => sorted[(int)(level * (sorted.Count - 1))];
    }

    private static TargetSpread Of(double low, double lower, double middle, double upper, double high) =>
        new(
            low,
            middle,
            high,
            upper > lower ? upper - lower
                : high > low ? high - low
                : Math.Max(Math.Abs(middle) * 0.1, 1e-3)
        );
}
