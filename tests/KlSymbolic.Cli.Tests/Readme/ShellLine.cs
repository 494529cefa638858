using System.Text;

namespace KlSymbolic.Cli.Tests.Readme;

/// <summary>A command of a document as a shell would split it: double and single quotes, backslashes, comments.</summary>
internal static class ShellLine
{
    /// <summary>What stands for the tool in the documents.</summary>
    private static readonly string[][] tools =
    [
        ["klsym"],
        ["dotnet", "run", "--project", "src/KlSymbolic.Cli", "--"],
    ];

    /// <summary>The arguments of the tool; null where the line runs something else.</summary>
    public static string[]? ToolArguments(string line)
    {
        var words = Words(line);
        var tool = tools.FirstOrDefault(t => words.Take(t.Length).SequenceEqual(t));
        return tool is null ? null : [.. words.Skip(tool.Length)];
    }

    /// <summary>The words of a line.</summary>
    public static IReadOnlyList<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, isWord) = ('\0', false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && quote != '\'' && i + 1 < line.Length)
                (isWord, _) = (true, word.Append(line[++i]));
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
                (quote, isWord) = (quote == '\0' ? c : '\0', true);
            else if (quote == '\0' && c == '#' && !isWord)
                break;
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (isWord)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
            else
                (isWord, _) = (true, word.Append(c));
        }
        if (isWord)
            words.Add(word.ToString());
        return words;
    }
}
