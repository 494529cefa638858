namespace KlSymbolic.Algebra.Matrices;

/// <summary>A matrix or vector that words are made of: a symbol, or a sum in brackets; the set is closed.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">How many columns it has; 1 for a vector.</param>
/// <param name="IsSymmetric">Whether it is its own transpose.</param>
public abstract record MatrixAtom(Expr Rows, Expr Columns, bool IsSymmetric)
{
    /// <summary>Whether it is a column.</summary>
    public bool IsVector => Columns.IsOne && !Rows.IsOne;
}
