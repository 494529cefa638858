using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>Sentences and signs in ASCII, for terminals and files that take nothing else.</summary>
internal static class AsciiText
{
    private static readonly ImmutableDictionary<char, string> signs = new Dictionary<char, string>
    {
        ['−'] = "-",
        ['–'] = "-",
        ['·'] = "*",
        ['×'] = "*",
        ['‖'] = "||",
        ['≪'] = "<<",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
        ['±'] = "+-",
        ['∞'] = "inf",
        ['√'] = "sqrt",
        ['∫'] = "int",
        ['∑'] = "sum",
        ['…'] = "...",
        ['⋯'] = "...",
        ['′'] = "'",
        ['’'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['→'] = "->",
        ['∈'] = "in",
        ['ⁿ'] = "^n",
        ['½'] = "1/2",
        ['∂'] = "d",
        ['∇'] = "grad ",
        ['²'] = "^2",
        ['é'] = "e",
        ['ë'] = "e",
    }.ToImmutableDictionary();

    /// <summary>The text with each character in ASCII; a question mark for a character that has no such form.</summary>
    public static string Of(string text)
    {
        if (text.All(c => c < 128))
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            result.Append(Of(c));
        return result.ToString();
    }

    private static string Of(char c) =>
        c < 128 ? c.ToString()
        : signs.TryGetValue(c, out var sign) ? sign
        : GreekLetters.NameOf(c) is { } name ? name
        : Scripts.LowerDigit(c) is { } raised ? "^" + raised
        : Scripts.OfSubscript(c) is { } lowered ? lowered.ToString()
        : c == Scripts.RaisedMinus ? "^-"
        : "?";
}
