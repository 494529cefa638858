namespace KlSymbolic.Cli.Repl;

/// <summary>The lines of a session, to go back to. Used by one thread.</summary>
internal sealed class LineHistory
{
    private const int Maximum = 1000;
    private readonly List<string> lines = [];
    private string draft = "";
    private int at;

    /// <summary>Keeps a line, unless it repeats the one before.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (lines.Count == 0 || lines[^1] != line))
            lines.Add(line);
        if (lines.Count > Maximum)
            lines.RemoveAt(0);
        at = lines.Count;
    }

    /// <summary>The line before the one shown; what is being typed is kept for the way back.</summary>
    public string Earlier(string shown)
    {
        if (at == lines.Count)
            draft = shown;
        at = Math.Max(0, at - 1);
        return lines.Count == 0 ? shown : lines[at];
    }

    /// <summary>The line after the one shown.</summary>
    public string Later(string shown)
    {
        if (at == lines.Count)
            return shown;
        at++;
        return at == lines.Count ? draft : lines[at];
    }
}
