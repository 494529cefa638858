using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Cli.Output;

/// <summary>Writes what is wrong with an input: one line with input, column and remedy, then the place with a caret.</summary>
internal static class Complaint
{
    private const int Window = 76;
    private const int Longest = 1000;

    /// <summary>Writes the error and, where the text has a place to point at, the text around it.</summary>
    public static void Write(TextWriter error, InputException e)
    {
        error.WriteLine($"klsym: {OneLine(e.Message)}");
        var (text, position) = AroundPosition(e.Text, e.Position);
        if (text.Length == 0)
            return;
        error.WriteLine("  " + text);
        var length = Math.Clamp(e.Length, 1, Math.Max(1, text.Length - position));
        error.WriteLine("  " + new string(' ', position) + "^" + new string('~', length - 1));
    }

    /// <summary>The text on one line: white space as single spaces, no control characters.</summary>
    public static string OneLine(string text) =>
        string.Concat(
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Select(c => char.IsControl(c) ? '\uFFFD' : c)
        );

    /// <summary>The text on one line that a page can hold.</summary>
    public static string Brief(string text) =>
        OneLine(text) is var line && line.Length <= Longest ? line : line[..Longest] + "...";

    private static (string Text, int Position) AroundPosition(string text, int position)
    {
        position = Math.Clamp(position, 0, text.Length);
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = text.IndexOf('\n', position);
        var line = text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
        var column = Math.Min(position - start, line.Length);
        if (line.Length <= Window)
            return (Visible(line), column);
        var from = Math.Clamp(column - Window / 2, 0, line.Length - Window);
        return ("..." + Visible(line.Substring(from, Window)) + "...", column - from + 3);
    }

    private static string Visible(string line) =>
        string.Concat(
            line.Select(c =>
                c == '\t' ? ' '
                : char.IsControl(c) ? '\uFFFD'
                : c
            )
        );
}
