using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>What a name can be in infix notation.</summary>
internal static class Names
{
    public const string Where = "where";
    public const string Sum = "sum";
    public const string Sqrt = "sqrt";

    /// <summary>Functions of the notation that are not functions of the algebra.</summary>
    public static ImmutableArray<string> Forms { get; } = [Where, Sum, Sqrt];

    public static ImmutableArray<string> Words { get; } = ["and", "or", "not"];

    /// <summary>Why a name cannot be that of a symbol; null where it can.</summary>
    public static string? WhyNotASymbol(string name)
    {
        if (name.Length is 0 or > Limits.NameLength || !IsLetter(name[0]) || !name.All(IsNameCharacter))
            return $"'{Quoting.Shorten(name)}' is not a name: a name is a letter and then letters, digits and _, "
                + $"at most {Limits.NameLength}, in ASCII.";
        if (Forms.Contains(name) || Words.Contains(name))
            return $"'{name}' is a word of the notation and cannot name a symbol.";
        if (Functions.Find(name) is { Arity: 0 })
            return $"'{name}' is a constant and cannot name a symbol.";
        return null;
    }

    /// <summary>Whether a function must be followed by its arguments: names of Greek letters may also be symbols.</summary>
    public static bool IsFunctionOnly(string name) =>
        Forms.Contains(name) || (Functions.Find(name) is not null && !GreekLetters.ByName.ContainsKey(name));

    /// <summary>Everything that may stand before an opening parenthesis.</summary>
    public static IEnumerable<string> Callable =>
        Functions.All.Where(f => f.Arity > 0).Select(f => f.Name).Concat(Forms);

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsNameCharacter(char c) => IsLetter(c) || IsDigit(c) || c == '_';
}
