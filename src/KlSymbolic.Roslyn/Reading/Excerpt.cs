using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>A piece of source in one short line, for messages.</summary>
internal static partial class Excerpt
{
    private const int MaximumLength = 60;

    public static string Of(SyntaxNode node)
    {
        var line = Spaces().Replace(node.ToString(), " ");
        return line.Length <= MaximumLength ? line : line[..(MaximumLength - 3)] + "...";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
