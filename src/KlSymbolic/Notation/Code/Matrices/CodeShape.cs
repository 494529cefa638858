namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>What a parameter of emitted code is.</summary>
internal enum CodeShape
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of numbers, or a column.</summary>
    Column,

    /// <summary>A matrix.</summary>
    Matrix,
}
