namespace KlSymbolic.Notation.Reading;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate closest to the name, if it is close: a third of the letters may differ, upper and lower case do not count.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > Limits.NameLength)
            return null;
        var allowed = Math.Max(1, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > allowed || (distance > 0 && distance >= Math.Max(name.Length, candidate.Length)))
                continue;
            if (best is null || distance < allowed)
            {
                allowed = distance;
                best = candidate;
            }
        }
        return best;
    }

    /// <summary>How many insertions, deletions, replacements and exchanges of neighbours make one name of the other.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
