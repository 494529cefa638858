using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Looks for the minima of a function of a family's parameters from many starts.</summary>
internal static class LocalSearch
{
    private const double Coarse = 1e-7;
    private const double Fine = 1e-15;
    private const int Evaluations = 600;

    /// <summary>The best of the starts, no two of them close to each other.</summary>
    public static List<double[]> Best(Func<double[], double> f, IEnumerable<double[]> starts, int count)
    {
        var chosen = new List<double[]>();
        foreach (
            var (point, _) in starts
                .Select(s => (Point: s, Value: f(s)))
                .Where(s => s.Value <= double.MaxValue)
                .OrderBy(s => s.Value)
        )
        {
            if (chosen.Count < count && chosen.All(c => Distance(c, point) > 0.05))
                chosen.Add(point);
        }
        return chosen;
    }

    /// <summary>The different minima that descents from the starts end in, the lowest first, in parameters of the family.</summary>
    public static List<(double[] Parameters, double Value)> Minima(
        Family family,
        Func<double[], double> objective,
        IEnumerable<double[]> starts
    )
    {
        var coordinates = new Coordinates(family);
        double F(double[] point) => objective(coordinates.ToParameters(point));
        var ends = new List<(double[] Point, double Value)>();
        foreach (var start in starts)
        {
            var end = SimplexDescent.Minimise(F, start, 0.3, Coarse, Evaluations);
            if (end.Value <= double.MaxValue && !ends.Any(e => IsSame(e, end, 0.02)))
                ends.Add(end);
        }
        var minima = new List<(double[] Point, double Value)>();
        foreach (var end in ends.OrderBy(e => e.Value))
        {
            var refined = Integers(family, F, SimplexDescent.Minimise(F, end.Point, 0.01, Fine, Evaluations));
            if (!minima.Any(m => IsSame(m, refined, 1e-3)))
                minima.Add(refined);
        }
        return
        [
            .. minima
                .Select(m => (Parameters: coordinates.ToParameters(m.Point), m.Value))
                .OrderBy(m => Math.Round(m.Value, 9))
                .ThenBy(m => Math.Round(m.Parameters[0], 6)),
        ];
    }

    /// <summary>Steps through the neighbours of an integer parameter, over whose rounding a descent cannot see.</summary>
    private static (double[] Point, double Value) Integers(
        Family family,
        Func<double[], double> f,
        (double[] Point, double Value) best
    )
    {
        var coordinates = new Coordinates(family);
        for (var i = 0; i < best.Point.Length; i++)
        {
            if (!family.Parameters[i].Domain.IsInteger)
                continue;
            foreach (var direction in (int[])[1, -1])
            {
                for (var step = 1; step <= 64; step = Next(i, step * direction) ? step * 2 : int.MaxValue / 2) { }
                while (Next(i, direction)) { }
            }
        }
        return best;

        bool Next(int index, int by)
        {
            var parameters = coordinates.ToParameters(best.Point);
            parameters[index] += by;
            if (!family.Parameters[index].Domain.Contains(Algebra.Rational.FromDouble(parameters[index])))
                return false;
            var start = coordinates.FromParameters(parameters);
            var end = SimplexDescent.Minimise(Held, start, 0.1, Fine, Evaluations);
            if (!(end.Value < best.Value - 1e-12))
                return false;
            best = end;
            return true;

            double Held(double[] point)
            {
                var held = (double[])point.Clone();
                held[index] = start[index];
                return f(held);
            }
        }
    }

    private static bool IsSame((double[] Point, double Value) a, (double[] Point, double Value) b, double within) =>
        Distance(a.Point, b.Point) < within * (1 + a.Point.Max(Math.Abs))
        && Math.Abs(a.Value - b.Value) < within * (1 + Math.Abs(a.Value));

    private static double Distance(double[] a, double[] b) => a.Select((x, i) => Math.Abs(x - b[i])).Max();
}
