using System.Collections.Immutable;
using KlSymbolic.Documents.Plots;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>Curves in block characters, or in ASCII where that is wanted.</summary>
internal static class TerminalPlot
{
    private const int Rows = 9;
    private const int Label = 11;
    private const int MostColumns = 120;
    private const double LeastPart = 0.06;

    /// <summary>P as an area and Q as a line of points.</summary>
    public static void Densities(TextBuilder page, ImmutableArray<CurvePoint> curve, TextLayout layout)
    {
        new TerminalOverlay(layout).Write(
            page,
            [.. curve.Select(c => c.X)],
            [.. curve.Select(c => c.P)],
            [([.. curve.Select(c => c.Q)], '●', 'o', TextRole.Second)]
        );
        page.Line(
            new TextSpan(new string(' ', Label + 1)),
            new(layout.IsAscii ? "# p   " : "█ p   ", TextRole.First),
            new(layout.IsAscii ? "o q" : "● q", TextRole.Second)
        );
    }

    /// <summary>Contributions above and below an axis; what is infinite is marked to the top.</summary>
    public static void Contributions(
        TextBuilder page,
        ImmutableArray<CurvePoint> curve,
        Func<CurvePoint, double> contribution,
        TextLayout layout
    )
    {
        var columns = Columns(curve, layout);
        var finite = curve.Select(contribution).Where(c => !double.IsInfinity(c)).ToList();
        var (high, low) = (Scale.Top(finite), Scale.Top([.. finite.Select(c => -c)]));
        // What is infinite rises above the axis too.
        if (high == 0)
            high = low == 0 ? 1 : low;
        var unit = (high + low) / Rows;
        // What would not fill a part of a cell that can be seen has no row.
        var (above, below) = (
            Math.Max(1, (int)Math.Round(high / unit)),
            low / unit < LeastPart ? 0 : Math.Max(1, (int)Math.Round(low / unit))
        );
        var more = columns.Select(c => c.Count == 0 ? 0 : c.Max(x => Math.Max(contribution(x), 0))).ToList();
        var less = columns.Select(c => c.Count == 0 ? 0 : c.Max(x => Math.Max(-contribution(x), 0))).ToList();
        for (var row = above - 1; row >= 0; row--)
        {
            var cells = more.Select(value =>
                double.IsInfinity(value)
                    ? (row == above - 1 ? (layout.IsAscii ? '^' : '∞') : (layout.IsAscii ? ':' : '░'), TextRole.More)
                    : (Block(value / unit - row, layout.IsAscii), TextRole.More)
            );
            Row(
                page,
                row == above - 1 ? Amounts.ShortSigned(high)
                    : row == 0 ? "0"
                    : "",
                cells
            );
        }
        for (var row = 0; row < below; row++)
        {
            var cells = less.Select(value => (Hanging(value / unit - row, layout.IsAscii), TextRole.Less));
            Row(page, row == below - 1 ? Amounts.Short(-low) : "", cells);
        }
        Axis(page, (curve[0].X, curve[^1].X), columns.Length);
    }

    /// <summary>A line of cells after a label on the left.</summary>
    public static void Row(TextBuilder page, string label, IEnumerable<(char Sign, TextRole Role)> cells)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        spans.Add(new($"{label, Label} ", TextRole.Aside));
        var run = "";
        var role = TextRole.Plain;
        foreach (var (sign, next) in cells)
        {
            if (next != role && run.Length > 0)
            {
                spans.Add(new(run, role));
                run = "";
            }
            (run, role) = (run + sign, next);
        }
        spans.Add(new(run.TrimEnd(), role));
        page.Line(spans.ToImmutable());
    }

    /// <summary>Numbers below a plot.</summary>
    public static void Axis(TextBuilder page, (double Low, double High) range, int width)
    {
        var (low, high) = range;
        var step = Ticks.Step((high - low) / 6);
        var marks = new char[width + 8];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = ' ';
        var free = 0;
        foreach (var tick in Ticks.Between(low, high, 6))
        {
            var text = Ticks.Text(tick, step);
            var at = (int)((tick - low) / (high - low) * (width - 1)) - text.Length / 2;
            if (at < free || at + text.Length > marks.Length)
                continue;
            text.CopyTo(0, marks, at, text.Length);
            free = at + text.Length + 2;
        }
        page.Line(new TextSpan(new string(' ', Label + 1) + new string(marks).TrimEnd(), TextRole.Aside));
    }

    /// <summary>How many columns a plot has.</summary>
    public static int WidthOf(TextLayout layout) => Math.Max(20, Math.Min(layout.Width - Label - 3, MostColumns));

    private static List<CurvePoint>[] Columns(ImmutableArray<CurvePoint> curve, TextLayout layout)
    {
        var width = WidthOf(layout);
        var columns = new List<CurvePoint>[width];
        for (var i = 0; i < width; i++)
            columns[i] = [];
        var (low, high) = (curve[0].X, curve[^1].X);
        foreach (var point in curve)
            columns[Math.Min((int)((point.X - low) / (high - low) * width), width - 1)].Add(point);
        return columns;
    }

    /// <summary>A cell that is filled from below to a part of its height.</summary>
    public static char Block(double part, bool isAscii) =>
        part < LeastPart ? ' '
        : isAscii ? (part < 0.5 ? '.' : '#')
        : part >= 1 ? '█'
        : "▁▂▃▄▅▆▇█"[Math.Min((int)(part * 8), 7)];

    /// <summary>A cell that is filled from above.</summary>
    private static char Hanging(double part, bool isAscii) =>
        part < LeastPart ? ' '
        : isAscii ? (part < 0.5 ? '\'' : '=')
        : part >= 0.75 ? '█'
        : part >= 0.25 ? '▀'
        : '▔';
}
