using System.Collections.Immutable;

namespace KlSymbolic.Documents.Plots;

/// <summary>Lines through many points, drawn through fewer of them.</summary>
internal static class Polyline
{
    /// <summary>A twentieth of a pixel, which is half of what coordinates are rounded to.</summary>
    private const double Tolerance = 0.05;

    /// <summary>Points of the line from which no other of its points is farther than can be seen (Ramer 1972; Douglas and Peucker 1973).</summary>
    public static IEnumerable<(double X, double Y)> Thinned(ImmutableArray<(double X, double Y)> points)
    {
        var isKept = new bool[points.Length];
        var open = new Stack<(int From, int To)>();
        if (points.Length > 0)
        {
            isKept[0] = isKept[points.Length - 1] = true;
            open.Push((0, points.Length - 1));
        }
        while (open.Count > 0)
        {
            var (from, to) = open.Pop();
            var (farthest, distance) = (-1, Tolerance);
            for (var i = from + 1; i < to; i++)
            {
                if (Distance(points[i], points[from], points[to]) is var d && d > distance)
                    (farthest, distance) = (i, d);
            }
            if (farthest < 0)
                continue;
            isKept[farthest] = true;
            open.Push((from, farthest));
            open.Push((farthest, to));
        }
        return points.Where((_, i) => isKept[i]);
    }

    /// <summary>How far a point is from the segment between two others.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : ((point.X - a.X) * dx + (point.Y - a.Y) * dy) / length;
        along = Math.Min(Math.Max(along, 0), 1);
        var (x, y) = (point.X - a.X - along * dx, point.Y - a.Y - along * dy);
        return Math.Sqrt(x * x + y * y);
    }
}
