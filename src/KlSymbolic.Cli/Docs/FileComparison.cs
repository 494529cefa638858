namespace KlSymbolic.Cli.Docs;

/// <summary>What files should hold compared with what they hold; of what differs, only the first few texts are kept. Thread safe.</summary>
internal sealed class FileComparison
{
    private const int MostDiffs = 5;
    private const int MostNames = 40;

    private readonly Lock gate = new();
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);
    private readonly SortedSet<string> different = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> diffs = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Compares a file with the text that it should have.</summary>
    public void Add(string path, string text)
    {
        var existing = TextFile.ReadIfThere(path);
        lock (gate)
        {
            count++;
            if (existing is null)
                missing.Add(path);
            else if (existing != text)
            {
                different.Add(path);
                if (diffs.Count == MostDiffs && StringComparer.Ordinal.Compare(path, diffs.Keys.Last()) > 0)
                    return;
                diffs[path] = LineDiff.Of(path, existing, text);
                if (diffs.Count > MostDiffs)
                    diffs.Remove(diffs.Keys.Last());
            }
        }
    }

    /// <summary>Names what differs, with the lines of the first few files, and gives the exit code.</summary>
    /// <param name="stale">Files that are there and should not be.</param>
    /// <param name="remedy">The command that writes them.</param>
    /// <param name="streams">Where the report goes.</param>
    public int Report(IReadOnlyList<string> stale, string remedy, Streams streams)
    {
        var shown = 0;
        foreach (var path in missing.Concat(different).Order(StringComparer.Ordinal))
        {
            if (++shown == MostNames)
            {
                streams.Out.Write("... and more\n");
                break;
            }
            streams.Out.Write($"{(missing.Contains(path) ? "missing" : "differs")}: {path}\n");
            if (diffs.TryGetValue(path, out var diff))
                streams.Out.Write(diff);
        }
        foreach (var path in stale)
            streams.Out.Write($"not written any more: {path}\n");
        var wrong = missing.Count + different.Count;
        if (wrong + stale.Count == 0)
        {
            streams.Out.Write(FormattableString.Invariant($"{count} up to date\n"));
            return ExitCode.Success;
        }
        streams.Out.Write(
            FormattableString.Invariant(
                $"{wrong} of {count} differ{(stale.Count == 0 ? "" : $", {stale.Count} to delete")}; write them with '{remedy}'\n"
            )
        );
        return ExitCode.Refuted;
    }
}
