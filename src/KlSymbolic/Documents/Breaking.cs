namespace KlSymbolic.Documents;

/// <summary>Breaks running text between words.</summary>
internal static class Breaking
{
    /// <summary>The lines of a text; a word that is wider than a line has a line of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The room in the first line.</param>
    /// <param name="rest">The room in the following lines.</param>
    public static IEnumerable<string> Words(string text, int first, int rest)
    {
        var (start, room) = (0, first);
        while (text.Length - start > Math.Max(room, 1))
        {
            var at = text.LastIndexOf(' ', start + Math.Max(room, 0), Math.Max(room, 0) + 1);
            while (at > start && (IsSign(text[at - 1]) || IsSign(text[at + 1])))
                at = text.LastIndexOf(' ', at - 1, at - start);
            if (at <= start)
                at = text.IndexOf(' ', start + 1);
            if (at < 0)
                break;
            yield return text.Substring(start, at - start);
            (start, room) = (at + 1, rest);
        }
        yield return text.Substring(start);
    }

    /// <summary>A short formula such as x &gt; 0 stays together.</summary>
    private static bool IsSign(char c) => c is '<' or '>' or '=' or '≤' or '≥' or '≠' or '+' or '−' or '∈';
}
