namespace KlSymbolic.Notation;

/// <summary>Raised and lowered characters and what they stand for.</summary>
internal static class Scripts
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string SubscriptLetters = "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
    private const string Letters = "aehijklmnoprstuvx";

    /// <summary>The raised minus sign.</summary>
    public const char RaisedMinus = '⁻';

    /// <summary>The digit that a raised digit stands for, or null.</summary>
    public static char? LowerDigit(char raised) =>
        Superscripts.IndexOf(raised) is >= 0 and var i ? (char)('0' + i) : null;

    /// <summary>The digit or letter that a subscript stands for, or null.</summary>
    public static char? OfSubscript(char lowered) =>
        lowered is >= '₀' and <= '₉' ? (char)('0' + (lowered - '₀'))
        : SubscriptLetters.IndexOf(lowered) is >= 0 and var i ? Letters[i]
        : null;

    /// <summary>The subscript of a digit or letter, or null where there is none.</summary>
    public static char? Subscript(char c) =>
        c is >= '0' and <= '9' ? (char)('₀' + (c - '0'))
        : Letters.IndexOf(c) is >= 0 and var i ? SubscriptLetters[i]
        : null;

    /// <summary>The raised form of a digit or a minus sign.</summary>
    public static char Superscript(char c) => c == '-' ? RaisedMinus : Superscripts[c - '0'];
}
