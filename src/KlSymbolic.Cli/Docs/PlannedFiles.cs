namespace KlSymbolic.Cli.Docs;

/// <summary>Files with the text that they should have: written, or compared with what is there.</summary>
internal static class PlannedFiles
{
    private const int MostDiffs = 5;
    private const int MostNames = 40;

    /// <summary>Writes what differs, and says how much that was.</summary>
    public static int Write(IReadOnlyList<(string Path, string Text)> files, Streams streams)
    {
        var changed = files.Where(f => Existing(f.Path) != f.Text).ToList();
        foreach (var (path, text) in changed)
            TextFile.Write(path, text);
        streams.Out.Write(
            FormattableString.Invariant($"{changed.Count} written, {files.Count - changed.Count} unchanged\n")
        );
        return ExitCode.Success;
    }

    /// <summary>Writes nothing; names what differs, with the lines of the first few files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="stale">Files that are there and should not be.</param>
    /// <param name="remedy">The command that writes them.</param>
    /// <param name="streams">Where the report goes.</param>
    public static int Check(
        IReadOnlyList<(string Path, string Text)> files,
        IReadOnlyList<string> stale,
        string remedy,
        Streams streams
    )
    {
        var different = 0;
        foreach (var (path, text) in files)
        {
            var existing = Existing(path);
            if (existing == text)
                continue;
            different++;
            if (different == MostNames)
                streams.Out.Write("... and more\n");
            if (different >= MostNames)
                continue;
            streams.Out.Write($"{(existing is null ? "missing" : "differs")}: {path}\n");
            if (existing is not null && different <= MostDiffs)
                streams.Out.Write(LineDiff.Of(path, existing, text));
        }
        foreach (var path in stale)
            streams.Out.Write($"not written any more: {path}\n");
        if (different + stale.Count == 0)
        {
            streams.Out.Write(FormattableString.Invariant($"{files.Count} up to date\n"));
            return ExitCode.Success;
        }
        streams.Out.Write(
            FormattableString.Invariant(
                $"{different} of {files.Count} differ{(stale.Count == 0 ? "" : $", {stale.Count} to delete")}; write them with '{remedy}'\n"
            )
        );
        return ExitCode.Refuted;
    }

    private static string? Existing(string path) => File.Exists(path) ? TextFile.Read(path) : null;
}
