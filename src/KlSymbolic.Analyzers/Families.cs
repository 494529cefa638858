using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Analyzers;

/// <summary>Suggestions for misspelt families.</summary>
internal static class Families
{
    /// <summary>The family that was probably meant where an input's name of a family is at fault; null where something else is.</summary>
    public static string? Nearest(InputException error)
    {
        var end = error.Position;
        while (end < error.Text.Length && (char.IsLetterOrDigit(error.Text[end]) || error.Text[end] == '_'))
            end++;
        var word = error.Text.Substring(error.Position, end - error.Position);
        return word.Length == error.Length && word.Length > 0 && Distributions.Catalog.Find(word) is null
            ? FamilyReader.Nearest(word)?.Name
            : null;
    }
}
