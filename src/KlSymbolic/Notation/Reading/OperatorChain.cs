namespace KlSymbolic.Notation.Reading;

/// <summary>Operands joined by operators of one binding strength, and the operator that waits for its right side.</summary>
internal sealed class OperatorChain(int level)
{
    /// <summary>How strongly the operators bind.</summary>
    public int Level { get; } = level;

    /// <summary>The operands so far; what is subtracted or divided by is stored negated or inverted.</summary>
    public List<Operand> Items { get; } = [];

    /// <summary>The last operator taken.</summary>
    public Token Sign { get; set; }
}
