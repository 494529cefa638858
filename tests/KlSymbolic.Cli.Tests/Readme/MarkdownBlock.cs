namespace KlSymbolic.Cli.Tests.Readme;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Language">The word after the fence.</param>
/// <param name="Lines">The lines between the fences.</param>
public sealed record MarkdownBlock(string Language, IReadOnlyList<string> Lines)
{
    /// <summary>The blocks of a text, in order.</summary>
    public static IReadOnlyList<MarkdownBlock> Of(string markdown)
    {
        var blocks = new List<MarkdownBlock>();
        List<string>? lines = null;
        var language = "";
        foreach (var line in markdown.Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
                lines?.Add(line);
            else if (lines is null)
                (language, lines) = (line[3..].Trim(), []);
            else
            {
                blocks.Add(new(language, lines));
                lines = null;
            }
        }
        return lines is null ? blocks : throw new FormatException($"A block '{language}' is not closed.");
    }
}
