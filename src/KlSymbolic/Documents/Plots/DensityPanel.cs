using System.Collections.Immutable;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Plots;

/// <summary>Draws two densities, or the contributions of either direction, over the points of a curve.</summary>
internal static class DensityPanel
{
    /// <summary>Both densities over each other.</summary>
    public static void Densities(SvgPicture picture, Frame place, ImmutableArray<CurvePoint> curve)
    {
        // Each by itself: of a high density beside a low one, no part is among the few that tower over the rest.
        var top = Math.Max(Scale.Top([.. curve.Select(c => c.P)]), Scale.Top([.. curve.Select(c => c.Q)]));
        var frame = place with { Y = (0, 1.05 * top) };
        picture.Axes(frame);
        picture.Area("fp area", Closed(frame, curve, c => c.P));
        picture.Line("p line", curve.Select(c => (frame.AtX(c.X), frame.AtY(c.P))));
        picture.Line("q line", curve.Select(c => (frame.AtX(c.X), frame.AtY(c.Q))));
    }

    /// <summary>The contributions: what is above 0 costs, what is below saves; where they are infinite, a band.</summary>
    public static void Contributions(
        SvgPicture picture,
        Frame place,
        ImmutableArray<CurvePoint> curve,
        Func<CurvePoint, double> contribution
    )
    {
        var values = curve.Select(contribution).ToList();
        var frame = place with { Y = ContributionRange.Of(values, Scale.Top) };
        foreach (var run in Runs(curve, c => double.IsInfinity(contribution(c))))
        {
            var (left, right) = (frame.AtX(run[0].X), frame.AtX(run[^1].X));
            picture.Box(
                "inf",
                left,
                frame.Top,
                Math.Max(right - left, 2),
                frame.AtY(0) - frame.Top,
                "infinite: there is mass here that the other distribution has none of"
            );
            picture.Text("infinite", 0.5 * (left + right), 0.5 * (frame.Top + frame.AtY(0)) + 6, "∞", "middle");
        }
        picture.Axes(frame);
        foreach (var run in Runs(curve, c => contribution(c) is > 0 and <= double.MaxValue))
            picture.Area("more area", Closed(frame, run, contribution));
        foreach (var run in Runs(curve, c => contribution(c) < 0))
            picture.Area("less area", Closed(frame, run, contribution));
        foreach (var run in Runs(curve, c => !double.IsInfinity(contribution(c))))
            picture.Line("edge", run.Select(c => (frame.AtX(c.X), frame.AtY(contribution(c)))));
    }

    private static IEnumerable<(double X, double Y)> Closed(
        Frame frame,
        ImmutableArray<CurvePoint> points,
        Func<CurvePoint, double> value
    )
    {
        if (points.IsEmpty)
            yield break;
        yield return (frame.AtX(points[0].X), frame.AtY(0));
        foreach (var point in points)
            yield return (frame.AtX(point.X), frame.AtY(value(point)));
        yield return (frame.AtX(points[^1].X), frame.AtY(0));
    }

    private static IEnumerable<ImmutableArray<CurvePoint>> Runs(
        ImmutableArray<CurvePoint> curve,
        Func<CurvePoint, bool> belongs
    )
    {
        var run = ImmutableArray.CreateBuilder<CurvePoint>();
        foreach (var point in curve)
        {
            if (belongs(point))
                run.Add(point);
            else if (run.Count > 0)
            {
                yield return run.ToImmutable();
                run.Clear();
            }
        }
        if (run.Count > 0)
            yield return run.ToImmutable();
    }
}
