namespace KlSymbolic.Cli.Docs;

/// <summary>Files with the text that they should have: written, or compared with what is there.</summary>
internal static class PlannedFiles
{
    /// <summary>Writes what differs, and says how much that was.</summary>
    public static int Write(IReadOnlyList<(string Path, string Text)> files, Streams streams)
    {
        var changed = files.Where(f => TextFile.ReadIfThere(f.Path) != f.Text).ToList();
        foreach (var (path, text) in changed)
            TextFile.Write(path, text);
        Tell(changed.Count, files.Count - changed.Count, streams);
        return ExitCode.Success;
    }

    /// <summary>Writes nothing; names what differs, with the lines of the first few files.</summary>
    public static int Check(IReadOnlyList<(string Path, string Text)> files, string remedy, Streams streams)
    {
        var comparison = new FileComparison();
        foreach (var (path, text) in files)
            comparison.Add(path, text);
        return comparison.Report([], remedy, streams);
    }

    /// <summary>Says how many files were written.</summary>
    public static void Tell(int written, int unchanged, Streams streams) =>
        streams.Out.Write(FormattableString.Invariant($"{written} written, {unchanged} unchanged\n"));
}
