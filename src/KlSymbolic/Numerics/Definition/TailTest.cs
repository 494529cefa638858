namespace KlSymbolic.Numerics.Definition;

/// <summary>Tells from the logarithm of an integrand, far out, whether the integral over a tail is finite.</summary>
internal static class TailTest
{
    /// <summary>A slope less than this is none.</summary>
    private const double Flat = 1e-9;

    private const double LogTwo = 0.69314718055994530942;

    /// <summary>The behaviour of p v as the coordinate goes from the centre of the bulk to −infinity or infinity.</summary>
    /// <param name="integrand">The integrand.</param>
    /// <param name="centre">Where the bulk lies.</param>
    /// <param name="step">The first distance to look at.</param>
    /// <param name="direction">−1 or 1.</param>
    public static TailBehaviour Of(Integrand integrand, double centre, double step, int direction)
    {
        var sampler = new Sampler(Form.Plain);
        var points = new List<Place>();
        for (var distance = step; distance < Chart.FarthestLogDistance; distance *= 2)
        {
            var y = centre + direction * distance;
            var (log, error) = sampler.LogSize(integrand, y);
            if (double.IsNegativeInfinity(log))
                break;
            if (double.IsNaN(log) || double.IsInfinity(log))
            {
                return
                    integrand.IsLogRatio
                    && points.Count > 0
                    && IsSmall(integrand, points[^1].Y)
                    && IsSmall(integrand, y)
                    ? TailBehaviour.Converges
                    : AtBorder(sampler, integrand, points, y);
            }
            points.Add(new(y, log, error));
        }
        // Where a log-ratio does not exceed 1 there is nothing to test, for then p |v| ≤ p + q.
        if (
            integrand.IsLogRatio
            && points.Count >= 3
            && points.Skip(points.Count - 3).All(p => IsSmall(integrand, p.Y))
        )
            return TailBehaviour.Converges;
        return Judge(points);
    }

    private static bool IsSmall(Integrand integrand, double y) =>
        integrand.InLogarithms(y).Value is { HasValue: true } v && (v.Sign <= 0 || v.Log <= 0);

    /// <summary>The verdict from the farthest points between which the difference is more than rounding.</summary>
    private static TailBehaviour Judge(List<Place> points)
    {
        for (var i = points.Count - 1; i >= 2; i--)
        {
            var (first, second, last) = (points[i - 2], points[i - 1], points[i]);
            if (!(IsKnown(first) && IsKnown(second) && IsKnown(last)))
                continue;
            var drop = last.Log - second.Log;
            var rounding = 4 * (last.Error + second.Error);
            var distance = Math.Abs(last.Y - second.Y);
            // As flat as can be told, far out.
            if (Math.Abs(drop) + rounding < Flat * distance)
                return TailBehaviour.Diverges;
            if (Math.Abs(drop) <= rounding)
                continue;
            var slope = drop / distance;
            var before = (second.Log - first.Log) / Math.Abs(second.Y - first.Y);
            // Falling exponentially in the coordinate, even slowly, is enough; flattening out, it must fall faster than 1/y.
            return slope > -Flat ? TailBehaviour.Diverges
                : slope < 0.8 * before || drop < -0.75 ? TailBehaviour.Converges
                : TailBehaviour.Unknown;
        }
        return TailBehaviour.Unknown;
    }

    private static bool IsKnown(Place place) => place.Error <= 1e-3 * (1 + Math.Abs(place.Log));

    /// <summary>Logarithms of sizes end between the last point and the one given: the size is beyond e^(1e308) there, or has no value.</summary>
    private static TailBehaviour AtBorder(Sampler sampler, Integrand integrand, List<Place> points, double bad)
    {
        if (points.Count == 0)
            return TailBehaviour.Unknown;
        var good = points[^1].Y;
        for (var i = 0; i < 60; i++)
        {
            var middle = 0.5 * (good + bad);
            var log = sampler.LogSize(integrand, middle).Log;
            if (double.IsNaN(log) || double.IsInfinity(log))
                bad = middle;
            else
                good = middle;
        }
        // Over the last two doublings of the distance, or of its reciprocal.
        var inwards = bad > points[0].Y ? -LogTwo : LogTwo;
        var (half, quarter) = (At(good + inwards), At(good + 2 * inwards));
        var verdict = Judge([quarter, half, At(good)]);
        return verdict == TailBehaviour.Unknown ? Judge(points) : verdict;

        Place At(double y)
        {
            var (log, error) = sampler.LogSize(integrand, y);
            return new(y, log, error);
        }
    }

    private readonly record struct Place(double Y, double Log, double Error);
}
