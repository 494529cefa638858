using System.Text;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation;

/// <summary>Names in Typst mathematics: Greek letters by name, single letters as they are, words in quotes, indices lowered.</summary>
internal static class TypstNames
{
    public static string Of(Symbol symbol)
    {
        var name = SymbolName.Of(symbol.Name);
        var stem = Word(name.Stem);
        return name.Indices.Count switch
        {
            0 => stem,
            1 when name.Indices[0].All(IsDigit) => $"{stem}_{name.Indices[0]}",
            _ => $"{stem}_({string.Join(",", name.Indices.Select(Word))})",
        };
    }

    /// <summary>Whether the name is printed as an upright word.</summary>
    public static bool IsWord(Symbol symbol) => SymbolName.Of(symbol.Name) is { Greek: null, Stem.Length: > 1 };

    public static string Of(Function function) =>
        function.Name switch
        {
            "lgamma" => "log Γ",
            "lbeta" => "log upright(B)",
            _ => function.Latex switch
            {
                @"\log" or @"\exp" or @"\cos" or @"\sin" or @"\arctan" or @"\tanh" or @"\min" or @"\max" =>
                    function.Latex.Substring(1),
                @"\infty" => "infinity",
                @"\log_2" => "log_2",
                @"\log_{10}" => "log_10",
                "E_1" => "E_1",
                { Length: 1 } letter => letter,
                _ when function.Unicode is { Length: 1 } letter => letter,
                _ => $"op({Quoted(function.Unicode ?? function.Name)})",
            },
        };

    /// <summary>Text in quotes, of which nothing acts as markup.</summary>
    public static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                result.Append('\\');
            result.Append(char.IsControl(c) ? ' ' : c);
        }
        return result.Append('"').ToString();
    }

    private static string Word(string word) =>
        GreekLetters.ByName.ContainsKey(word) || word.All(IsDigit) ? word
        : word.Length == 1 && (word[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) ? word
        : Quoted(word);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
