namespace KlSymbolic.Explanations.Projections;

/// <summary>A minimum of a function of a few variables by values alone, which may be infinite: the simplex method of Nelder and Mead.</summary>
/// <remarks>J. A. Nelder, R. Mead, Computer Journal 7 (1965) 308; restarted from its end until that brings nothing, since a simplex may
/// collapse. Values alone are asked for, for supports that move with a parameter leave no gradient.</remarks>
internal static class SimplexDescent
{
    private const int MaximumRestarts = 6;

    /// <summary>The point reached and the value there.</summary>
    /// <param name="f">The function; +infinity where it is not defined.</param>
    /// <param name="start">Where to start; the value there is finite.</param>
    /// <param name="step">The size of the first simplex.</param>
    /// <param name="tolerance">Differences of values below this, relative to the value, are none.</param>
    /// <param name="evaluations">How often the function may be evaluated.</param>
    public static (double[] Point, double Value) Minimise(
        Func<double[], double> f,
        double[] start,
        double step,
        double tolerance,
        int evaluations
    )
    {
        var (best, value) = (start, f(start));
        for (var i = 0; i < MaximumRestarts && evaluations > 0; i++)
        {
            var (point, reached, used) = Once(f, best, step, tolerance, evaluations);
            evaluations -= used;
            var gain = value - reached;
            if (reached <= value)
                (best, value) = (point, reached);
            if (!(gain > tolerance * (1 + Math.Abs(value))))
                break;
            step *= 0.3;
        }
        return (best, value);
    }

    private static (double[] Point, double Value, int Used) Once(
        Func<double[], double> f,
        double[] start,
        double step,
        double tolerance,
        int evaluations
    )
    {
        var (n, used) = (start.Length, 0);
        var corners = new List<(double[] Point, double Value)> { (start, Value(start)) };
        for (var i = 0; i < n; i++)
        {
            var point = (double[])start.Clone();
            point[i] += step;
            corners.Add((point, Value(point)));
        }
        while (used < evaluations)
        {
            corners.Sort((a, b) => a.Value.CompareTo(b.Value));
            var (best, worst) = (corners[0], corners[n]);
            var size = corners.Max(c => Distance(c.Point, best.Point));
            if (worst.Value - best.Value <= tolerance * (1 + Math.Abs(best.Value)) && size < 1e-4 || size < 1e-11)
                break;
            var centre = new double[n];
            foreach (var (point, _) in corners.Take(n))
            {
                for (var k = 0; k < n; k++)
                    centre[k] += point[k] / n;
            }
            var reflected = Towards(-1);
            if (reflected.Value < best.Value)
                corners[n] = Towards(-2) is var far && far.Value < reflected.Value ? far : reflected;
            else if (reflected.Value < corners[n - 1].Value)
                corners[n] = reflected;
            else
            {
                var inner = Towards(reflected.Value < worst.Value ? -0.5 : 0.5);
                if (inner.Value < Math.Min(reflected.Value, worst.Value))
                    corners[n] = inner;
                else
                {
                    for (var i = 1; i <= n; i++)
                    {
                        double[] nearer =
                        [
                            .. corners[i].Point.Select((x, k) => best.Point[k] + 0.5 * (x - best.Point[k])),
                        ];
                        corners[i] = (nearer, Value(nearer));
                    }
                }
            }

            // The point on the line through the worst corner and the centre of the others.
            (double[] Point, double Value) Towards(double part)
            {
                double[] point = [.. worst.Point.Select((x, k) => centre[k] + part * (x - centre[k]))];
                return (point, Value(point));
            }
        }
        var reached = corners.OrderBy(c => c.Value).First();
        return (reached.Point, reached.Value, used);

        double Value(double[] point)
        {
            used++;
            return f(point) is var value && double.IsNaN(value) ? double.PositiveInfinity : value;
        }
    }

    private static double Distance(double[] a, double[] b) => a.Select((x, i) => Math.Abs(x - b[i])).Max();
}
