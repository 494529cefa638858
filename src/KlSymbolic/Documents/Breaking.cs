namespace KlSymbolic.Documents;

/// <summary>Breaks sentences between words and formulas before operators.</summary>
internal static class Breaking
{
    /// <summary>The lines of running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The room in the first line.</param>
    /// <param name="rest">The room in the following lines.</param>
    public static IEnumerable<string> Words(string text, int first, int rest) =>
        Fill(text, first, rest, static (t, from, to) => t.LastIndexOf(' ', to, to - from + 1));

    /// <summary>The lines of a formula: broken between terms, outside parentheses where that is possible.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="first">The room in the first line.</param>
    /// <param name="rest">The room in the following lines.</param>
    public static IEnumerable<string> Formula(string text, int first, int rest) => Fill(text, first, rest, Shallowest);

    private static IEnumerable<string> Fill(string text, int first, int rest, Func<string, int, int, int> find)
    {
        var (start, room) = (0, Math.Max(first, 8));
        while (text.Length - start > room)
        {
            var at = find(text, start + 1, start + room);
            if (at <= start)
                at = text.IndexOf(' ', Math.Min(start + room, text.Length - 1));
            if (at < 0)
                break;
            yield return text.Substring(start, at - start).TrimEnd();
            start = at + 1;
            room = Math.Max(rest, 8);
        }
        yield return text.Substring(start);
    }

    /// <summary>The last space before a sign or after a comma among those in the fewest parentheses; −1 where there is none.</summary>
    private static int Shallowest(string text, int from, int to)
    {
        var (best, bestDepth, depth) = (-1, int.MaxValue, 0);
        for (var i = from - 1; i <= to && i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            if (i >= from && IsBreak(text, i) && depth <= bestDepth)
                (best, bestDepth) = (i, depth);
        }
        return best;
    }

    private static bool IsBreak(string text, int space) =>
        text[space] == ' '
        && space + 2 < text.Length
        && ((text[space + 1] is '+' or '-' or '−' or '·' && text[space + 2] == ' ') || text[space - 1] == ',');
}
