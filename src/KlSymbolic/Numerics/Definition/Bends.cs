using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Where, in the coordinate of a chart, an exponential passes the size 1 over a width far below that of a panel: a rounded corner, as the
/// log-density of a logistic law of small scale has at its centre.</summary>
/// <remarks>No node of a wide panel need come so near that the quadrature notices. Panels that shrink towards the corner do.</remarks>
internal static class Bends
{
    /// <summary>Corners rounder than this show at the nodes of panels as they are.</summary>
    private const double Sharp = 0.05;

    /// <summary>The ratio between the panels on one side of a corner.</summary>
    private const double Growth = 4;

    /// <summary>Where to cut an expression's panels: at each sharp corner, and at distances from it that grow up to the one given.</summary>
    public static IEnumerable<double> In(Expr e, double farthest)
    {
        var found = new SortedSet<double>();
        Visit(e);
        return found;

        void Visit(Expr node)
        {
            if (node is Apply { Function.Name: "exp" or "softplus", Arguments: [var exponent] })
                Note(exponent);
            foreach (var child in node.Children)
                Visit(child);
        }

        void Note(Expr exponent)
        {
            if (
                Root(exponent) is not var (at, width)
                || !(width > 0 && width < Sharp && Math.Abs(at) <= double.MaxValue)
            )
                return;
            found.Add(at);
            for (; width < farthest; width *= Growth)
            {
                found.Add(at - width);
                found.Add(at + width);
            }
        }
    }

    /// <summary>Where an exponent that is linear in the distance or in its logarithm vanishes, and over what width it changes by 1.</summary>
    private static (double At, double Width)? Root(Expr exponent)
    {
        if (
            Slope(exponent, Chart.Distance) is not { } byDistance
            || Slope(exponent, Chart.LogDistance) is not { } byLog
        )
            return null;
        if (byDistance.IsZero == byLog.IsZero)
            return null;
        var constant = exponent.Substitute(Chart.Distance, Expr.Zero).Substitute(Chart.LogDistance, Expr.Zero);
        var slope = byDistance.IsZero ? byLog : byDistance;
        var root = NumericDistribution.ValueOf(-constant / slope);
        var width = 1 / Math.Abs(NumericDistribution.ValueOf(slope));
        return byDistance.IsZero ? (root, width)
            : root > 0 ? (Math.Log(root), width / root)
            : null;
    }

    private static Expr? Slope(Expr e, Symbol coordinate) =>
        e.Differentiate(coordinate) is { } slope
        && !slope.Contains(Chart.Distance)
        && !slope.Contains(Chart.LogDistance)
        && !slope.Contains(Chart.Reciprocal)
            ? slope
            : null;
}
