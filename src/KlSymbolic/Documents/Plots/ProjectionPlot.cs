using System.Collections.Immutable;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Plots;

/// <summary>The picture of a projection as SVG: the target as an area, the forward projection over all of it, the reverse ones on its modes.</summary>
/// <remarks>The same projection gives the same bytes. Thread safe.</remarks>
public static class ProjectionPlot
{
    private const double Width = 720;
    private const double Left = 64;

    /// <summary>The picture.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="target">What the target is called.</param>
    /// <param name="forward">What the forward projection is called; null where there is none.</param>
    /// <param name="reverse">What the reverse projections are called.</param>
    internal static string Svg(Projection projection, string target, string? forward, ImmutableArray<string> reverse)
    {
        var curve = ProjectionCurve.Of(projection);
        var lines = 1 + (forward is null ? 0 : 1) + reverse.Length;
        var top = 18 * lines + 20;
        var frame = new Frame(
            Left,
            top,
            Width - Left - 16,
            260,
            (curve.X[0], curve.X[^1]),
            (
                0,
                1.05
                    * Math.Max(
                        Scale.Top([.. curve.Target, .. curve.Forward, .. curve.Reverse.SelectMany(r => r)]),
                        double.Epsilon
                    )
            )
        );
        var picture = new SvgPicture(
            Width,
            frame.Bottom + 30,
            $"{projection.Onto.Name} fitted to {target}",
            string.Join(
                "; ",
                (string[])
                    [
                        .. forward is null ? (string[])[] : [$"forward: {forward}"],
                        .. reverse.Select(r => $"reverse: {r}"),
                    ]
            ) + "."
        );
        var y = 18.0;
        Legend("fp", target);
        if (forward is not null)
            Legend("fq", "forward: " + forward);
        foreach (var name in reverse)
            Legend("less", "reverse: " + name);
        picture.Axes(frame);
        picture.Area(
            "fp area",
            [(frame.AtX(curve.X[0]), frame.AtY(0)), .. Points(curve.Target), (frame.AtX(curve.X[^1]), frame.AtY(0))]
        );
        picture.Line("p line", Points(curve.Target));
        foreach (var line in curve.Reverse)
            picture.Line("r line", Points(line));
        if (!curve.Forward.IsEmpty)
            picture.Line("q line", Points(curve.Forward));
        return picture.ToString();

        void Legend(string style, string text)
        {
            picture.Box(style, Left, y - 7, 14, 6);
            picture.Text("head", Left + 20, y, text.Length <= 95 ? text : text.Substring(0, 94) + "…");
            y += 18;
        }

        IEnumerable<(double, double)> Points(ImmutableArray<double> heights) =>
            curve.X.Select((x, i) => (frame.AtX(x), frame.AtY(heights[i])));
    }
}
