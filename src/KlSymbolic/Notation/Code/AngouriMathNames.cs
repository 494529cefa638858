using System.Collections.Immutable;

namespace KlSymbolic.Notation.Code;

/// <summary>Names of symbols in AngouriMath: letters, and an index after one underscore.</summary>
internal static class AngouriMathNames
{
    /// <summary>Words that mean something else there.</summary>
    public static ImmutableHashSet<string> Reserved { get; } =
    [
        .. "e i pi oo CC RR QQ ZZ BB true True false False and or xor not implies provided intersect unite setsubtract in".Split(
            ' '
        ),
    ];

    /// <summary>The name, such as sigma_1 for sigma1.</summary>
    /// <exception cref="NotSupportedException">The name cannot be written.</exception>
    public static string Of(string name)
    {
        var parts = SymbolName.Of(name);
        var letters = parts.Stem.Length > 0 && parts.Stem.All(IsLetter);
        return letters && parts.Indices.Count <= 1 && !(parts.Indices.Count == 0 && Reserved.Contains(name))
            ? parts.Indices.Count == 0
                ? parts.Stem
                : $"{parts.Stem}_{parts.Indices[0]}"
            : throw new NotSupportedException($"The name {name} cannot be written in AngouriMath; rename the symbol.");
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
