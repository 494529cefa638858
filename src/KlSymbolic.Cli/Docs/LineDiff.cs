using DiffPlex.Renderer;

namespace KlSymbolic.Cli.Docs;

/// <summary>The lines in which two texts differ, as a unified diff that a terminal can show: long ones and long lines are cut.</summary>
internal static class LineDiff
{
    private const int MostLines = 60;
    private const int Widest = 200;

    /// <summary>The differences. Long ones are cut with a line that says so.</summary>
    /// <param name="path">The name of the file.</param>
    /// <param name="before">What is there.</param>
    /// <param name="after">What would be written.</param>
    public static string Of(string path, string before, string after)
    {
        var diff = UnidiffRenderer.GenerateUnidiff(
            before,
            after,
            path,
            "what would be written",
            ignoreWhitespace: false
        );
        if (diff.Length == 0)
            return "only the ends of lines differ\n";
        var lines = diff.TrimEnd()
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Select(line => line.Length > Widest ? line[..Widest] + "..." : line)
            .ToList();
        var shown = lines.Count > MostLines ? lines.Take(MostLines).Append("... and more") : lines;
        return string.Concat(shown.Select(line => line + "\n"));
    }
}
