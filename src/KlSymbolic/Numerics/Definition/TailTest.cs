namespace KlSymbolic.Numerics.Definition;

/// <summary>Tells from the logarithm of an integrand, far out, whether the integral over a tail is finite.</summary>
internal static class TailTest
{
    /// <summary>How far below its largest value the logarithm must be for a tail to count as gone.</summary>
    private const double Depth = 60;

    /// <summary>The behaviour as the coordinate goes from the centre of the bulk to −infinity or infinity.</summary>
    /// <param name="sampler">The form of the integrand.</param>
    /// <param name="integrand">The integrand.</param>
    /// <param name="centre">Where the bulk lies.</param>
    /// <param name="step">The first distance to look at.</param>
    /// <param name="direction">−1 or 1.</param>
    public static TailBehaviour Of(Sampler sampler, Integrand integrand, double centre, double step, int direction)
    {
        var points = new List<(double Y, double Log)>();
        for (var distance = step; ; distance *= 2)
        {
            var y = centre + direction * distance;
            if (y > integrand.Limit || y < -1e9)
                break;
            var log = sampler.LogSize(integrand, y);
            if (double.IsNaN(log) || double.IsInfinity(log))
                return AtBorder(sampler, integrand, points, centre, y);
            points.Add((y, log));
        }
        if (points.Count < 3)
            return TailBehaviour.Unknown;
        var (first, second, last) = (points[^3], points[^2], points[^1]);
        var slope = (last.Log - second.Log) / Math.Abs(last.Y - second.Y);
        var before = (second.Log - first.Log) / Math.Abs(second.Y - first.Y);
        // Falling exponentially in the coordinate, even slowly, is enough; flattening out, it must fall faster than 1/y.
        return slope > -1e-9 ? Confirmed(integrand, first.Y, second.Y, last.Y)
            : slope < 0.8 * before ? TailBehaviour.Converges
            : last.Log - second.Log < -0.75 ? TailBehaviour.Converges
            : TailBehaviour.Unknown;
    }

    /// <summary>Doubles end between a point where they told the size and one where they did not.</summary>
    private static TailBehaviour AtBorder(
        Sampler sampler,
        Integrand integrand,
        List<(double Y, double Log)> points,
        double centre,
        double bad
    )
    {
        var good = points.Count > 0 ? points[^1].Y : centre;
        for (var i = 0; i < 60; i++)
        {
            var middle = 0.5 * (good + bad);
            var log = sampler.LogSize(integrand, middle);
            if (double.IsNaN(log) || double.IsInfinity(log))
                bad = middle;
            else
                good = middle;
        }
        // The smallest doubles have lost their digits.
        good = Math.Max(good, -700);
        // Over the last two doublings of the distance, or of its reciprocal.
        var inwards = bad > centre ? -Math.Log(2) : Math.Log(2);
        var (half, quarter) = (good + inwards, good + 2 * inwards);
        var (atGood, atHalf, atQuarter) = (Log(good), Log(half), Log(quarter));
        var (growth, before) = (atGood - atHalf, atHalf - atQuarter);
        var highest = points.Select(p => p.Log).Append(atQuarter).Max();
        if (atGood < highest - Depth && growth < 0 && growth <= 0.9 * before)
            return TailBehaviour.Converges;
        // A power of the distance that does not fall, or an exponential of it whose rate does not decline.
        var isPower = growth > -1e-9 && Math.Abs(growth - before) <= 1e-6 * (1 + growth);
        // The second is asked of the density in the distance itself, which is the one in its logarithm divided by it.
        var (rate, rateBefore) = (growth - Math.Log(2), before - Math.Log(2));
        var isExponential = rate > 0 && rate >= 2 * rateBefore * (1 - 1e-6);
        return isPower || isExponential ? Confirmed(integrand, quarter, half, good) : TailBehaviour.Unknown;

        double Log(double y) => sampler.LogSize(integrand, y);
    }

    /// <summary>Infinity is claimed only from values that rounding has not touched.</summary>
    private static TailBehaviour Confirmed(Integrand integrand, params ReadOnlySpan<double> points)
    {
        foreach (var y in points)
        {
            if (!integrand.IsReliableAt(y))
                return TailBehaviour.Unknown;
        }
        return TailBehaviour.Diverges;
    }
}
