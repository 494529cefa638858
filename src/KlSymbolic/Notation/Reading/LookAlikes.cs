using System.Collections.Immutable;
using System.Globalization;

namespace KlSymbolic.Notation.Reading;

/// <summary>Characters that are not read, with what to type instead.</summary>
internal static class LookAlikes
{
    private const string Cyrillic = "аеорсхуіјѕкмтнвАЕОРСХУІЈЅКМТНВ";
    private const string CyrillicTwins = "aeopcxyijskmtHBAEOPCXYIJSKMTHB";
    private const string Greek = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string GreekTwins = "ABEZHIKMNOPTYXo";

    private static readonly ImmutableDictionary<char, string> others = new Dictionary<char, string>
    {
        ['‐'] = "type -",
        ['‑'] = "type -",
        ['‒'] = "type -",
        ['–'] = "type -",
        ['—'] = "type -",
        ['∗'] = "type *",
        ['⁄'] = "type /",
        ['∕'] = "type /",
        ['∑'] = "type sum(i, from, to, body)",
        ['∧'] = "type and",
        ['∨'] = "type or",
        ['¬'] = "type not",
        ['ς'] = "type sigma",
        ['|'] = "for an absolute value type abs(x)",
        ['\\'] = "LaTeX is not infix: type log(x), sqrt(x), a/b",
        ['{'] = "type (",
        ['}'] = "type )",
        ['&'] = "type and",
        ['\''] = "a name has letters, digits and _ only",
        ['_'] = "a name begins with a letter",
        ['.'] = "a number such as 0.5 has digits after its point",
        [';'] = "arguments are separated by ,",
        [':'] = "for a quotient type /",
        ['%'] = "for per cent type /100",
    }.ToImmutableDictionary();

    /// <summary>What is wrong with a character that begins no token.</summary>
    public static string Describe(string text, int at)
    {
        var shown = Quoting.Character(text, at);
        var c = text[at];
        if (Twin(text, at) is { } twin)
            return $"{shown} only looks like {twin.Letter}, {twin.Kind}; type {twin.Letter}";
        if (others.TryGetValue(c, out var remedy))
            return $"unexpected character {shown}; {remedy}";
        if (Scripts.LowerDigit(c) is not null || c == Scripts.RaisedMinus || Scripts.OfSubscript(c) is not null)
            return $"{shown} has nothing to stand at; type digits on the line, or ^ for a power";
        var invisible = char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
        return invisible
            ? $"invisible character {shown}; delete it"
            : $"unexpected character {shown}; formulas are made of names, numbers, + - * / ^ ( ) and ,";
    }

    private static (char Letter, string Kind)? Twin(string text, int at)
    {
        var c = text[at];
        if (Cyrillic.IndexOf(c) is >= 0 and var i)
            return (CyrillicTwins[i], "but is a Cyrillic letter");
        if (Greek.IndexOf(c) is >= 0 and var j)
            return (GreekTwins[j], "but is a Greek letter");
        if (c is >= '\uFF01' and <= '\uFF5E')
            return ((char)(c - '\uFF01' + '!'), "but is a wide form");
        if (!char.IsSurrogatePair(text, at))
            return null;
        // Mathematical alphabets: blocks of 52 letters, and at their end blocks of 10 digits.
        var codePoint = char.ConvertToUtf32(text, at);
        if (codePoint is >= 0x1D400 and < 0x1D6A4)
        {
            var letter = (codePoint - 0x1D400) % 52;
            return (
                (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26),
                "but is a letter of a mathematical alphabet"
            );
        }
        if (codePoint is >= 0x1D7CE and <= 0x1D7FF)
            return ((char)('0' + (codePoint - 0x1D7CE) % 10), "but is a digit of a mathematical alphabet");
        return null;
    }
}
