using System.Text;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation;

/// <summary>Names in LaTeX: Greek letters as commands, single letters as they are, words upright, indices lowered.</summary>
internal static class LatexNames
{
    public static string Of(Symbol symbol)
    {
        var name = SymbolName.Of(symbol.Name);
        var stem =
            name.Greek is not null ? "\\" + name.Stem
            : name.Stem.Length == 1 && char.IsLetter(name.Stem[0]) ? Escape(name.Stem)
            : Upright(name.Stem);
        return name.Indices.Count == 0 ? stem : $"{stem}_{{{string.Join(",", name.Indices.Select(Index))}}}";
    }

    /// <summary>Whether the name is printed as an upright word.</summary>
    public static bool IsWord(Symbol symbol) => SymbolName.Of(symbol.Name) is { Greek: null, Stem.Length: > 1 };

    public static string Of(Function function) => function.Latex ?? $@"\operatorname{{{Escape(function.Name)}}}";

    private static string Index(string index) =>
        GreekOf(index) ?? (index.Length == 1 || index.All(char.IsDigit) ? Escape(index) : Upright(index));

    private static string? GreekOf(string word) => GreekLetters.ByName.ContainsKey(word) ? "\\" + word : null;

    private static string Upright(string word) => $@"\mathrm{{{Escape(word)}}}";

    // A symbol made in code may have any name; in LaTeX nothing of it may act as a command.
    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(
                c switch
                {
                    (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') => c.ToString(),
                    '_' => @"\_",
                    _ => "?",
                }
            );
        }
        return result.ToString();
    }
}
