using System.Collections.Immutable;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>Outcomes in a table whose contributions are also drawn, to the left of an axis where negative and to the right where positive.</summary>
internal static class OutcomeBars
{
    private const int NumberWidth = 12;

    /// <summary>Writes the table; of many outcomes those that contribute most, in the order in which they were given.</summary>
    public static void Write(TextBuilder page, ImmutableArray<OutcomeRow> rows, int most, TextLayout layout)
    {
        var shown = rows;
        if (rows.Length > most)
        {
            var kept = rows.Select((r, i) => (Row: r, Index: i))
                .OrderByDescending(x => Math.Max(Math.Abs(x.Row.Forward), Math.Abs(x.Row.Reverse)))
                .ThenBy(x => x.Index)
                .Take(most)
                .OrderBy(x => x.Index);
            shown = [.. kept.Select(x => x.Row)];
        }
        // On a narrow page the contributions alone.
        var hasProbabilities = layout.Width >= 60;
        var name = Math.Min(Math.Max(shown.Max(r => r.Label.Length), 7), hasProbabilities ? 24 : 11);
        var room = (layout.Width - 4 - name - 4 * NumberWidth - 8) / 4;
        // On a narrow page the numbers alone.
        var bar = room >= 3 ? room : 0;
        var (forward, reverse) = (Largest(shown, r => r.Forward), Largest(shown, r => r.Reverse));
        page.Line(
            new TextSpan(
                $"  {"outcome".PadRight(name)}{(hasProbabilities ? $"{"P", NumberWidth}{"Q", NumberWidth}" : "")}"
                    + $"{"p log(p/q)", NumberWidth}  {(bar == 0 ? "" : new string(' ', 2 * bar + 1))}{"q log(q/p)", NumberWidth}",
                TextRole.Aside
            )
        );
        foreach (var row in shown)
        {
            page.Line([
                new($"  {Cut(row.Label, name, layout.IsAscii).PadRight(name)}"),
                .. hasProbabilities
                    ? new TextSpan[]
                    {
                        new(Cell(Amounts.Short(row.P)), TextRole.First),
                        new(Cell(Amounts.Short(row.Q)), TextRole.Second),
                    }
                    : [],
                new($"{Cell(Amounts.ShortSigned(row.Forward))}  ", RoleOf(row.Forward)),
                .. Bar(row.Forward, forward, bar, layout.IsAscii),
                new($"{Cell(Amounts.ShortSigned(row.Reverse))}{(bar == 0 ? "" : "  ")}", RoleOf(row.Reverse)),
                .. Trimmed(Bar(row.Reverse, reverse, bar, layout.IsAscii)),
            ]);
        }
        if (shown.Length < rows.Length)
        {
            page.Line(
                new TextSpan($"  and {rows.Length - shown.Length} more outcomes that contribute less", TextRole.Aside)
            );
        }

        string Cell(string text) => layout.Text(text).PadLeft(NumberWidth);
    }

    private static IEnumerable<TextSpan> Trimmed(ImmutableArray<TextSpan> bar) =>
        bar.Select((s, i) => i == bar.Length - 1 ? s with { Text = s.Text.TrimEnd() } : s);

    private static TextRole RoleOf(double contribution) =>
        contribution < 0 ? TextRole.Less
        : contribution > 0 ? TextRole.More
        : TextRole.Plain;

    private static string Cut(string label, int width, bool isAscii)
    {
        var end = isAscii ? "..." : "…";
        return label.Length <= width ? label : label.Substring(0, width - end.Length) + end;
    }

    private static double Largest(ImmutableArray<OutcomeRow> rows, Func<OutcomeRow, double> part) =>
        rows.Select(r => Math.Abs(part(r))).Where(v => !double.IsInfinity(v)).DefaultIfEmpty(0).Max();

    private static ImmutableArray<TextSpan> Bar(double value, double largest, int width, bool isAscii)
    {
        if (width == 0)
            return [];
        var axis = new TextSpan(isAscii ? "|" : "│", TextRole.Aside);
        if (double.IsInfinity(value))
            return
            [
                new(new string(' ', width)),
                axis,
                new((isAscii ? new string('>', width) : new string('∞', width)), TextRole.More),
            ];
        var eighths = largest == 0 ? 0 : (int)Math.Round(Math.Abs(value) / largest * width * 8);
        if (value < 0)
        {
            // Blocks grow from the left only, so that a bar to the left is drawn in halves.
            var text = isAscii
                ? new string('-', (eighths + 4) / 8)
                : (eighths % 8 >= 4 ? "▐" : "") + new string('█', eighths / 8);
            return [new(text.PadLeft(width), TextRole.Less), axis, new(new string(' ', width))];
        }
        var full = isAscii
            ? new string('#', (eighths + 4) / 8)
            : new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : "▏▎▍▌▋▊▉"[eighths % 8 - 1].ToString());
        return [new(new string(' ', width)), axis, new(full.PadRight(width), TextRole.More)];
    }
}
