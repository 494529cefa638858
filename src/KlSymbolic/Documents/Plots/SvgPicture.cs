using System.Text;

namespace KlSymbolic.Documents.Plots;

/// <summary>Collects the shapes of a picture. The same shapes give the same bytes.</summary>
/// <remarks>No scripts, no fonts and nothing fetched; colours follow the reader's light or dark scheme. Made for one picture and used by
/// one thread.</remarks>
internal sealed class SvgPicture(double width, double height, string title, string description)
{
    // Okabe and Ito's colours, which people with any kind of colour vision tell apart; lightened on dark ground.
    private const string Rules = """
        .kl-plot{font:12px system-ui,sans-serif;fill:#24292f}
        .kl-plot .muted{fill:#57606a}.kl-plot .axis{stroke:#8c959f;fill:none}.kl-plot .grid{stroke:#8c959f;stroke-opacity:.25}
        .kl-plot .p{stroke:#0072b2}.kl-plot .q{stroke:#d55e00;stroke-dasharray:6 3}.kl-plot .r{stroke:#009e73;stroke-dasharray:2 3}.kl-plot .line{fill:none;stroke-width:2}
        .kl-plot .fp{fill:#0072b2}.kl-plot .fq{fill:#d55e00}.kl-plot .more{fill:#cc3f7a}.kl-plot .less{fill:#009e73}
        .kl-plot .area{fill-opacity:.45}.kl-plot .bar{fill-opacity:.8}.kl-plot .edge{fill:none;stroke:#57606a}.kl-plot .inf{fill:#cc3f7a;fill-opacity:.18}
        .kl-plot .infinite{fill:#a8285f;font-weight:600;font-size:16px}.kl-plot .head{font-weight:600;font-size:13px}
        @media(prefers-color-scheme:dark){.kl-plot{fill:#e6edf3}.kl-plot .muted{fill:#9da7b1}.kl-plot .p{stroke:#56b4e9}.kl-plot .q{stroke:#f39c4f}
        .kl-plot .fp{fill:#56b4e9}.kl-plot .fq{fill:#f39c4f}.kl-plot .more{fill:#f284b0}.kl-plot .less{fill:#3fcf9f}.kl-plot .r{stroke:#3fcf9f}.kl-plot .inf{fill:#f284b0}
        .kl-plot .edge{stroke:#9da7b1}.kl-plot .infinite{fill:#ff9cc4}}
        """;

    /// <summary>The style of all pictures; lines end in LF.</summary>
    public static string Style { get; } = Rules.Replace("\r", "");

    private readonly StringBuilder shapes = new();

    /// <summary>A line through points.</summary>
    public void Line(string style, IEnumerable<(double X, double Y)> points)
    {
        var path = Path(points);
        if (path.Length > 0)
            shapes.Append($"<path class=\"{style}\" d=\"{path}\"/>\n");
    }

    /// <summary>A filled shape with corners at the points.</summary>
    public void Area(string style, IEnumerable<(double X, double Y)> points)
    {
        var path = Path(points);
        if (path.Length > 0)
            shapes.Append($"<path class=\"{style}\" d=\"{path}Z\"/>\n");
    }

    /// <summary>A rectangle with a text that is shown while it is pointed at.</summary>
    public void Box(string style, double x, double y, double boxWidth, double boxHeight, string tip = "") =>
        shapes.Append(
            $"<rect class=\"{style}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(boxWidth)}\" height=\"{Number(boxHeight)}\""
                + (tip.Length == 0 ? "/>\n" : $"><title>{Escape(tip)}</title></rect>\n")
        );

    /// <summary>A text; its anchor is start, middle or end.</summary>
    public void Text(string style, double x, double y, string text, string anchor = "start") =>
        shapes.Append(
            $"<text{(style.Length == 0 ? "" : $" class=\"{style}\"")} x=\"{Number(x)}\" y=\"{Number(y)}\""
                + $"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}>{Escape(text)}</text>\n"
        );

    /// <summary>Axes of a frame: marks with numbers below, and lines across with numbers on the left.</summary>
    public void Axes(Frame frame, bool hasNumbersBelow = true)
    {
        var yStep = Ticks.Step((frame.Y.High - frame.Y.Low) / 4);
        foreach (var y in Ticks.Between(frame.Y.Low, frame.Y.High, 4))
        {
            Line(y == 0 ? "axis" : "grid", [(frame.Left, frame.AtY(y)), (frame.Right, frame.AtY(y))]);
            Text("muted", frame.Left - 6, frame.AtY(y) + 4, Ticks.Text(y, yStep), "end");
        }
        if (!hasNumbersBelow)
            return;
        var xStep = Ticks.Step((frame.X.High - frame.X.Low) / 8);
        Line("axis", [(frame.Left, frame.Bottom), (frame.Right, frame.Bottom)]);
        foreach (var x in Ticks.Between(frame.X.Low, frame.X.High, 8))
        {
            Line("axis", [(frame.AtX(x), frame.Bottom), (frame.AtX(x), frame.Bottom + 4)]);
            Text("muted", frame.AtX(x), frame.Bottom + 17, Ticks.Text(x, xStep), "middle");
        }
    }

    /// <summary>The whole picture as an svg element, with its style.</summary>
    public override string ToString() => Element($"<style>\n{Style}\n</style>\n");

    /// <summary>The same without its style, for pages that have it in theirs.</summary>
    public string ToPlainString() => Element("");

    private string Element(string style) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kl-plot\" viewBox=\"0 0 {Number(width)} {Number(height)}\" "
        + $"width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\" aria-label=\"{Escape(title)}\">\n"
        + $"<title>{Escape(title)}</title>\n{(description.Length == 0 ? "" : $"<desc>{Escape(description)}</desc>\n")}{style}{shapes}</svg>\n";

    private static string Path(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in Polyline.Thinned([.. points]))
        {
            path.Append(path.Length == 0 ? 'M' : 'L');
            Append(path, x);
            path.Append(' ');
            Append(path, y);
        }
        return path.ToString();
    }

    private static string Number(double value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>The number to a tenth of a pixel.</summary>
    private static void Append(StringBuilder text, double value)
    {
        var tenths = (long)Math.Round(10 * value);
        if (tenths < 0)
            text.Append('-');
        text.Append(Math.Abs(tenths) / 10);
        if (tenths % 10 != 0)
            text.Append('.').Append(Math.Abs(tenths) % 10);
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
