using System.Text;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>A piece of source in one short line, for messages.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 60;

    public static string Of(SyntaxNode node)
    {
        var line = new StringBuilder();
        foreach (var c in node.ToString())
        {
            var space = char.IsWhiteSpace(c);
            if (!space || (line.Length > 0 && line[line.Length - 1] != ' '))
                line.Append(space ? ' ' : c);
        }
        var text = line.ToString();
        return text.Length <= MaximumLength ? text : text.Substring(0, MaximumLength - 3) + "...";
    }
}
