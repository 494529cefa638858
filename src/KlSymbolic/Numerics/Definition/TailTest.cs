namespace KlSymbolic.Numerics.Definition;

/// <summary>Tells from the logarithm of an integrand, far out, whether the integral over a tail is finite.</summary>
internal static class TailTest
{
    /// <summary>The behaviour of exp(logSize) as the coordinate goes from the centre to ±infinity.</summary>
    /// <param name="logSize">log of the absolute value of the integrand; NaN or +infinity where doubles do not tell.</param>
    /// <param name="centre">Where the bulk lies.</param>
    /// <param name="step">The first distance to look at.</param>
    /// <param name="direction">−1 or 1.</param>
    public static TailBehaviour Of(Func<double, double> logSize, double centre, double step, int direction)
    {
        var points = new List<(double Y, double Log)>();
        for (var distance = step; ; distance *= 2)
        {
            var y = centre + direction * distance;
            if (y > 709 || y < -1e9)
                break;
            var log = logSize(y);
            if (double.IsNaN(log) || double.IsPositiveInfinity(log))
                return AtOverflow(logSize, points, y);
            if (double.IsNegativeInfinity(log))
                return TailBehaviour.Converges;
            points.Add((y, log));
        }
        if (points.Count < 3)
            return TailBehaviour.Unknown;
        var (first, second, last) = (points[^3], points[^2], points[^1]);
        var slope = (last.Log - second.Log) / Math.Abs(last.Y - second.Y);
        var before = (second.Log - first.Log) / Math.Abs(second.Y - first.Y);
        // Falling exponentially in the coordinate, even slowly, is enough; flattening out, it must fall faster than 1/y.
        return slope > -1e-9 ? TailBehaviour.Diverges
            : slope < 0.8 * before ? TailBehaviour.Converges
            : last.Log - second.Log < -0.75 ? TailBehaviour.Converges
            : TailBehaviour.Unknown;
    }

    /// <summary>The averaged value overflows: it grows exponentially in the distance u. So must the integrand, at a rate that does not
    /// decline, if the integral is to be called infinite.</summary>
    private static TailBehaviour AtOverflow(
        Func<double, double> logSize,
        List<(double Y, double Log)> points,
        double bad
    )
    {
        if (points.Count == 0)
            return TailBehaviour.Unknown;
        var good = points[^1].Y;
        for (var i = 0; i < 50; i++)
        {
            var middle = 0.5 * (good + bad);
            var log = logSize(middle);
            if (double.IsNaN(log) || double.IsPositiveInfinity(log))
                bad = middle;
            else
                good = middle;
        }
        var inwards = bad > points[0].Y ? -Math.Log(2) : Math.Log(2);
        var (outer, half, quarter) = (logSize(good), logSize(good + inwards), logSize(good + 2 * inwards));
        // Slopes in the distance over [1/2, 1] and [1/4, 1/2] of where the range of doubles ends.
        var (slope, before) = (2 * (outer - half), 4 * (half - quarter));
        // Deep down and falling ever faster in the coordinate itself: a polynomial that outgrows doubles where the density is long gone.
        if (outer < points.Max(p => p.Log) - 60 && outer - half < 0 && outer - half <= (half - quarter) * (1 - 1e-6))
            return TailBehaviour.Converges;
        return slope > 0 && slope >= before * (1 - 1e-6) ? TailBehaviour.Diverges : TailBehaviour.Unknown;
    }
}
