namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>What an instruction of a tape does with its registers a, b, c, …, and where the result goes.</summary>
internal enum Opcode : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    SquareRoot,

    /// <summary>a to the integer power that stands in b.</summary>
    IntegerPower,
    Power,
    Apply1,
    Apply2,
    Apply3,
    Copy,

    /// <summary>Goes on at c unless a &lt; b.</summary>
    UnlessLess,

    /// <summary>Goes on at c unless a = b.</summary>
    UnlessEqual,

    /// <summary>Goes on at c.</summary>
    Jump,

    /// <summary>The sum over an index from a to b of the nested tape numbered c.</summary>
    Series,
}
