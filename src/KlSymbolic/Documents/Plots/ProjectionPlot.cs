using System.Collections.Immutable;
using System.Globalization;
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
                        new[] { curve.Target, curve.Forward }.Concat(curve.Reverse).Max(line => Scale.Top([.. line])),
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
        Legend("p", target);
        if (forward is not null)
            Legend("q", "forward: " + forward);
        for (var i = 0; i < reverse.Length; i++)
            Legend("r", $"reverse{(reverse.Length == 1 ? "" : Numbered(i))}: {reverse[i]}");
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
        // Which of several is which, at their peaks.
        for (var i = 0; i < curve.Reverse.Length && curve.Reverse.Length > 1; i++)
        {
            var peak = curve.Reverse[i].IndexOf(curve.Reverse[i].Max());
            picture.Text(
                "muted",
                frame.AtX(curve.X[peak]),
                frame.AtY(curve.Reverse[i][peak]) - 5,
                Numbered(i).Trim(),
                "middle"
            );
        }
        return picture.ToString();

        void Legend(string style, string text)
        {
            picture.Line(style + " line", [(Left, y - 4), (Left + 24, y - 4)]);
            picture.Text("head", Left + 32, y, text.Length <= 95 ? text : text.Substring(0, 94) + "…");
            y += 18;
        }

        static string Numbered(int i) => $" {(i + 1).ToString(CultureInfo.InvariantCulture)}";

        IEnumerable<(double, double)> Points(ImmutableArray<double> heights) =>
            curve.X.Select((x, i) => (frame.AtX(x), frame.AtY(heights[i])));
    }
}
