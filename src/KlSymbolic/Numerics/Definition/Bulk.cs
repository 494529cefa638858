namespace KlSymbolic.Numerics.Definition;

/// <summary>Where most of the mass lies in a chart: the maximum of the log-density, and how far it takes on either side to fall by 1.</summary>
/// <param name="Centre">The coordinate of the maximum.</param>
/// <param name="Peak">The log-density there.</param>
/// <param name="Below">The distance below the centre.</param>
/// <param name="Above">The distance above the centre; 0 where the chart ends there.</param>
internal readonly record struct Bulk(double Centre, double Peak, double Below, double Above)
{
    /// <summary>Finds the bulk by a search over all scales; null where the log-density is −infinity wherever it was looked at.</summary>
    /// <remarks>The log-density, unlike the density, shows from everywhere which way a peak lies, however narrow it is; one that
    /// rises to a single maximum is always found.</remarks>
    /// <param name="integrand">The integrand.</param>
    /// <param name="end">The upper end of the coordinate; may be infinite.</param>
    /// <param name="hints">Coordinates that may be near a peak.</param>
    public static Bulk? Find(Integrand integrand, double end, IEnumerable<double> hints)
    {
        Func<double, double> logDensity = integrand.LogDensityAt;
        var limit = integrand.Limit;
        var grid = Grid(end, limit, hints);
        var values = grid.ConvertAll(y => logDensity(y));
        var best = 0;
        for (var i = 1; i < grid.Count; i++)
        {
            if (values[i] > values[best])
                best = i;
        }
        if (double.IsNegativeInfinity(values[best]))
            return null;
        var (centre, peak) = Maximise(
            logDensity,
            grid[Math.Max(best - 1, 0)],
            grid[best],
            values[best],
            grid[Math.Min(best + 1, grid.Count - 1)]
        );
        return new Bulk(
            centre,
            peak,
            FallOff(logDensity, centre, peak, -1, double.PositiveInfinity),
            FallOff(logDensity, centre, peak, 1, end - centre)
        );
    }

    private static List<double> Grid(double end, double limit, IEnumerable<double> hints)
    {
        var points = new SortedSet<double> { 0 };
        for (var step = 0.5; step < 0.1 * Chart.FarthestLogDistance; step *= 2)
        {
            points.Add(-step);
            points.Add(step);
            if (end <= double.MaxValue)
                points.Add(end - step);
        }
        if (end <= double.MaxValue)
            points.Add(end);
        points.UnionWith(hints);
        return [.. points.Where(y => y <= end && y < limit)];
    }

    /// <summary>Golden-section search between a and c, which enclose the best point b.</summary>
    private static (double Point, double Value) Maximise(
        Func<double, double> f,
        double a,
        double b,
        double best,
        double c
    )
    {
        const double golden = 0.3819660112501051;
        for (var i = 0; i < 80; i++)
        {
            var right = c - b > b - a;
            var x = right ? b + golden * (c - b) : b - golden * (b - a);
            if (x == b || x == a || x == c)
                break;
            var value = f(x);
            if (value > best)
            {
                (a, c) = right ? (b, c) : (a, b);
                // The flatter the top, the less the exact place matters.
                var gain = value - best;
                (b, best) = (x, value);
                if (gain < 1e-3 && i > 12)
                    break;
            }
            else
            {
                (a, c) = right ? (a, x) : (x, c);
                if (best - value < 1e-3 && i > 12)
                    break;
            }
        }
        return (b, best);
    }

    /// <summary>The distance in a direction after which the log-density has fallen by about 1.</summary>
    private static double FallOff(Func<double, double> f, double centre, double peak, int direction, double limit)
    {
        if (!(limit > 0))
            return 0;
        var low = Math.Max(Math.Abs(centre), 1e-3) * 1e-15;
        var high = low;
        while (high < limit && high < Chart.FarthestLogDistance && f(centre + direction * high) > peak - 1)
        {
            low = high;
            high *= 4;
        }
        high = Math.Min(high, limit);
        for (var i = 0; i < 3; i++)
        {
            var middle = Math.Sqrt(low * high);
            if (f(centre + direction * middle) > peak - 1)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
