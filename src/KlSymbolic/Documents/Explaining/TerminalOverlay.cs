using System.Collections.Immutable;
using KlSymbolic.Documents.Plots;

namespace KlSymbolic.Documents.Explaining;

/// <summary>An area with lines of points over it, in block characters or in ASCII.</summary>
/// <param name="layout">The layout of the page.</param>
internal sealed class TerminalOverlay(TextLayout layout)
{
    private const int Rows = 10;

    /// <summary>Writes the curves over common points.</summary>
    /// <param name="page">The page.</param>
    /// <param name="x">The points, in increasing order.</param>
    /// <param name="area">The heights of the area.</param>
    /// <param name="lines">The heights of the lines, with the signs that draw them, on a terminal and in ASCII.</param>
    public void Write(
        TextBuilder page,
        ImmutableArray<double> x,
        ImmutableArray<double> area,
        ImmutableArray<(ImmutableArray<double> Heights, char Sign, char Ascii, TextRole Role)> lines
    )
    {
        var width = TerminalPlot.WidthOf(layout);
        var top = Scale.Top([.. area, .. lines.SelectMany(l => l.Heights)]);
        if (top == 0)
            return;
        var areaAt = Columns(x, area, width);
        var linesAt = lines.Select(l => Columns(x, l.Heights, width)).ToList();
        for (var row = Rows - 1; row >= 0; row--)
        {
            var cells = new (char, TextRole)[width];
            for (var i = 0; i < width; i++)
            {
                cells[i] = (TerminalPlot.Block(areaAt[i] / top * Rows - row, layout.IsAscii), TextRole.First);
                for (var k = 0; k < lines.Length; k++)
                {
                    var level = linesAt[k][i] / top * Rows;
                    if (level > 0.06 && (int)Math.Min(level, Rows - 0.01) == row)
                        cells[i] = (layout.IsAscii ? lines[k].Ascii : lines[k].Sign, lines[k].Role);
                }
            }
            TerminalPlot.Row(
                page,
                row == Rows - 1 ? Amounts.Short(top)
                    : row == 0 ? "0"
                    : "",
                cells
            );
        }
        TerminalPlot.Axis(page, (x[0], x[^1]), width);
    }

    /// <summary>The largest height in each column; where no point falls into one, that of the nearest point.</summary>
    private static double[] Columns(ImmutableArray<double> x, ImmutableArray<double> heights, int width)
    {
        var columns = new double[width];
        for (var i = 0; i < width; i++)
        {
            var (from, to) = (At(i), At(i + 1));
            var inside = x.Select((v, k) => (v, k)).Where(p => p.v >= from && p.v < to).ToList();
            columns[i] =
                inside.Count > 0
                    ? inside.Max(p => heights[p.k])
                    : heights[Enumerable.Range(0, x.Length).OrderBy(k => Math.Abs(x[k] - 0.5 * (from + to))).First()];
        }
        return columns;

        double At(int column) => x[0] + (x[^1] - x[0]) * column / width;
    }
}
