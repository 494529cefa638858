namespace KlSymbolic.Algebra.Assumptions;

/// <summary>How the two sides of a relation compare; greater-than is less-than with the sides exchanged.</summary>
public enum Comparison
{
    /// <summary>left &lt; right.</summary>
    Less,

    /// <summary>left ≤ right.</summary>
    LessOrEqual,

    /// <summary>left = right.</summary>
    Equal,

    /// <summary>left ≠ right.</summary>
    NotEqual,
}
