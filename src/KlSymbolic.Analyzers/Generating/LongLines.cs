namespace KlSymbolic.Analyzers.Generating;

/// <summary>Long statements on several lines, broken before the outermost operators.</summary>
internal static class LongLines
{
    private const int Longest = 100;
    private const string Indent = "    ";

    /// <summary>The lines of a statement without comments or texts: each that is too long is broken where its parentheses are fewest.</summary>
    public static IEnumerable<string> Break(string statement)
    {
        if (statement.Length <= Longest || Places(statement) is not { Count: > 0 } places)
            return [statement];
        var ends = places.Skip(1).Append(statement.Length);
        var parts = places.Zip(ends, (from, to) => Indent + statement.Substring(from, to - from).Trim());
        return
        [
            statement.Substring(0, places[0]).TrimEnd(),
            .. parts.SelectMany(p => Break(p).Select((line, i) => i == 0 ? line : Indent + line)),
        ];
    }

    /// <summary>Where + and − stand at the least depth, else ? and :.</summary>
    private static List<int> Places(string text)
    {
        var sums = new List<(int Depth, int At)>();
        var choices = new List<(int Depth, int At)>();
        var depth = 0;
        for (var i = 1; i + 2 < text.Length; i++)
        {
            depth +=
                text[i] == '(' ? 1
                : text[i] == ')' ? -1
                : 0;
            // A line may begin with the operator that it was broken before.
            if (text[i - 1] != ' ' || text[i + 1] != ' ' || text.Substring(0, i).Trim().Length == 0)
                continue;
            if (text[i] is '+' or '-')
                sums.Add((depth, i));
            else if (text[i] is '?' or ':')
                choices.Add((depth, i));
        }
        var all =
            choices.Count > 0 && (sums.Count == 0 || choices.Min(c => c.Depth) <= sums.Min(s => s.Depth))
                ? choices
                : sums;
        var least = all.Select(p => p.Depth).DefaultIfEmpty(0).Min();
        return [.. all.Where(p => p.Depth == least).Select(p => p.At)];
    }
}
