namespace KlSymbolic.Roslyn;

/// <summary>What a note about C# source is about.</summary>
public enum ClaimNoteKind
{
    /// <summary>A quotient of integers, which C# rounds towards 0: <c>1/2</c> is 0. It is read as C# computes it.</summary>
    IntegerDivision,

    /// <summary>A literal that is a known constant to all its digits, and is read as that constant.</summary>
    RoundedConstant,
}
