using System.Collections.Immutable;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>Two densities and the contributions p log(p/q) over the window that is worth drawing.</summary>
internal sealed class DensityCurve
{
    private const int EvenPoints = 400;
    private const int MassPoints = 200;

    private readonly NumericDistribution p;
    private readonly NumericDistribution q;
    private readonly (MassMap P, MassMap Q) masses;
    private readonly double scale;
    private readonly LatticeIntegrand logP;
    private readonly LatticeIntegrand logQ;

    /// <param name="p">The first distribution.</param>
    /// <param name="q">The second distribution.</param>
    /// <param name="inP">Where the mass of P lies.</param>
    /// <param name="inQ">Where the mass of Q lies.</param>
    /// <param name="scale">Units per nat.</param>
    public DensityCurve(NumericDistribution p, NumericDistribution q, MassMap inP, MassMap inQ, double scale)
    {
        (this.p, this.q, masses, this.scale) = (p, q, (inP, inQ), scale);
        (logP, logQ) = (new(p, q, Functional.Divergence), new(q, null, Functional.Entropy));
    }

    /// <summary>The points of the window, in increasing order.</summary>
    public ImmutableArray<CurvePoint> Points()
    {
        var (low, high) = Window();
        var points = new SortedSet<double>();
        for (var i = 0; i <= EvenPoints; i++)
            points.Add(low + (high - low) * i / EvenPoints);
        for (var i = 0; i <= MassPoints; i++)
        {
            var level = (i + 0.5) / (MassPoints + 1);
            points.Add(masses.P.Quantile(level));
            points.Add(masses.Q.Quantile(level));
        }
        // Both sides of an edge, so that a jump is drawn upright.
        var step = 1e-9 * (high - low);
        foreach (var edge in Edges())
        {
            points.Add(edge - step);
            points.Add(edge + step);
        }
        return [.. points.Where(x => x >= low && x <= high).Select(At).Where(IsDrawn)];
    }

    private IEnumerable<double> Edges() =>
        p
            .Landmarks.Concat(q.Landmarks)
            .Where(l => l.IsKink)
            .Select(l => l.Value)
            .Concat([p.Lower, p.Upper, q.Lower, q.Upper]);

    private CurvePoint At(double x)
    {
        var (inP, inQ) = (x > p.Lower && x < p.Upper, x > q.Lower && x < q.Upper);
        var (a, b) = (inP ? Math.Exp(logP.LogDensityAt(x)) : 0, inQ ? Math.Exp(logQ.LogDensityAt(x)) : 0);
        var ratio = inP && inQ ? logP.InDouble(x, Form.Plain).Value : 0;
        return new(
            x,
            a,
            b,
            scale
                * (
                    a == 0 ? 0
                    : inQ ? a * ratio
                    : double.PositiveInfinity
                ),
            scale
                * (
                    b == 0 ? 0
                    : inP ? -b * ratio
                    : double.PositiveInfinity
                )
        );
    }

    private static bool IsDrawn(CurvePoint point) =>
        point.P <= double.MaxValue && point.Q <= double.MaxValue && !double.IsNaN(point.Forward + point.Reverse);

    /// <summary>Where P has nearly all of its mass, and Q where it is not very much wider.</summary>
    private (double Low, double High) Window()
    {
        var (a, b) = (Whiskers(masses.P), Whiskers(masses.Q));
        var (narrow, wide) = a.High - a.Low <= b.High - b.Low ? (a, b) : (b, a);
        var width = narrow.High - narrow.Low;
        if (wide.High - wide.Low > 12 * width)
            wide = (Math.Max(wide.Low, narrow.Low - 4 * width), Math.Min(wide.High, narrow.High + 4 * width));
        var (low, high) =
            wide.Low <= wide.High ? (Math.Min(narrow.Low, wide.Low), Math.Max(narrow.High, wide.High)) : narrow;
        var margin = 0.03 * (high - low);
        return (low - margin, high + margin);
    }

    /// <summary>An interval that holds nearly all of the mass, heavy tails cut as the whiskers of a box plot are.</summary>
    private static (double Low, double High) Whiskers(MassMap map)
    {
        var (lower, upper) = (map.Quantile(0.25), map.Quantile(0.75));
        var reach = 3 * (upper - lower);
        return (Math.Max(map.Quantile(0.001), lower - reach), Math.Min(map.Quantile(0.999), upper + reach));
    }
}
