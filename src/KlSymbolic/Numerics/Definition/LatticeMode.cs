namespace KlSymbolic.Numerics.Definition;

/// <summary>The most probable integer, by hill climbing with steps that double and shrink.</summary>
internal static class LatticeMode
{
    private const int ScanLimit = 4_096;

    /// <summary>The integer between two ends where a log-mass is largest; a short range is scanned whole.</summary>
    public static double Find(Func<double, double> logMass, double lower, double upper, IEnumerable<Landmark> landmarks)
    {
        var start = double.IsInfinity(lower) ? (double.IsInfinity(upper) ? 0 : upper) : lower;
        var candidates = new List<double> { start };
        if (upper - lower <= ScanLimit)
            candidates.AddRange(Enumerable.Range(0, (int)(upper - lower) + 1).Select(k => lower + k));
        else
        {
            candidates.AddRange(landmarks.SelectMany(l => (double[])[Math.Floor(l.Value), Math.Ceiling(l.Value)]));
            for (double step = 1; step < 1e15; step *= 2)
            {
                candidates.Add(start + step);
                candidates.Add(start - step);
            }
        }
        var (best, top) = (start, double.NegativeInfinity);
        foreach (var candidate in candidates.Where(c => c >= lower && c <= upper))
        {
            if (logMass(candidate) is var here && here > top)
                (best, top) = (candidate, here);
        }
        return upper - lower <= ScanLimit ? best : Climb(logMass, best, top, lower, upper);
    }

    private static double Climb(Func<double, double> f, double x, double top, double lower, double upper)
    {
        double step = 1;
        for (var i = 0; i < 600 && step >= 1; i++)
        {
            var (up, down) = (Math.Min(x + step, upper), Math.Max(x - step, lower));
            var (atUp, atDown) = (f(up), f(down));
            if (atUp > top || atDown > top)
            {
                (x, top) = atUp > atDown ? (up, atUp) : (down, atDown);
                step *= 2;
            }
            else
                step = Math.Floor(step / 2);
        }
        return x;
    }
}
