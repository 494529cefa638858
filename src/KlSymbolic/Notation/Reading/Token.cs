using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>A token and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many UTF-16 units it spans.</param>
/// <param name="Name">The name in ASCII, for a name.</param>
/// <param name="Value">The value of a number, the exponent of a superscript.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Name = "", Rational Value = default)
{
    public int End => Start + Length;

    /// <summary>Whether an operand may begin with the token.</summary>
    public bool BeginsOperand => Kind is TokenKind.Number or TokenKind.Name or TokenKind.Root or TokenKind.Open;
}
