namespace KlSymbolic.Documents.Injection;

/// <summary>Follows a document line by line, and says which lines are code, in which a marker is an example.</summary>
/// <remarks>Used by one thread.</remarks>
internal sealed class CodeBlocks(DocumentSyntax syntax)
{
    private static readonly string[] environments = ["verbatim", "verbatim*", "lstlisting", "minted", "Verbatim"];

    private string? end;

    /// <summary>Whether the next line is code, or begins or ends it.</summary>
    public bool Covers(string line)
    {
        var text = line.TrimStart(' ', '\t', '>');
        if (end is { } closing)
        {
            if (syntax == DocumentSyntax.Latex ? text.Contains(closing) : Closes(text, closing))
                end = null;
            return true;
        }
        end = syntax == DocumentSyntax.Latex ? EndOfEnvironment(text) : Fence(text);
        return end is not null;
    }

    private static string? EndOfEnvironment(string text) =>
        environments
            .Where(e => text.Contains($"\\begin{{{e}}}") && !text.Contains($"\\end{{{e}}}"))
            .Select(e => $"\\end{{{e}}}")
            .FirstOrDefault();

    /// <summary>The fence that a line opens: three or more backticks or tildes.</summary>
    private static string? Fence(string text)
    {
        if (text.Length < 3 || text[0] is not ('`' or '~'))
            return null;
        var length = text.TakeWhile(c => c == text[0]).Count();
        return length >= 3 && (text[0] == '~' || text.IndexOf('`', length) < 0) ? new string(text[0], length) : null;
    }

    private static bool Closes(string text, string fence)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length >= fence.Length && trimmed.All(c => c == fence[0]);
    }
}
