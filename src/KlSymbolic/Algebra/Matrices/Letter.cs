namespace KlSymbolic.Algebra.Matrices;

/// <summary>A factor of a matrix product: an atom, its transpose, its inverse or both.</summary>
public sealed record Letter
{
    /// <summary>A factor; the transpose of a symmetric atom is the atom.</summary>
    public Letter(MatrixAtom atom, bool isTransposed = false, bool isInverted = false)
    {
        Atom = atom;
        IsTransposed = isTransposed && !atom.IsSymmetric;
        IsInverted = isInverted;
    }

    /// <summary>The matrix or vector.</summary>
    public MatrixAtom Atom { get; }

    /// <summary>Whether it is transposed.</summary>
    public bool IsTransposed { get; }

    /// <summary>Whether it is inverted.</summary>
    public bool IsInverted { get; }

    /// <summary>How many rows the factor has.</summary>
    public Expr Rows => IsTransposed ? Atom.Columns : Atom.Rows;

    /// <summary>How many columns the factor has.</summary>
    public Expr Columns => IsTransposed ? Atom.Rows : Atom.Columns;

    /// <summary>The transpose.</summary>
    public Letter Transposed => new(Atom, !IsTransposed, IsInverted);

    /// <summary>The inverse.</summary>
    public Letter Inverse => new(Atom, IsTransposed, !IsInverted);

    /// <inheritdoc/>
    public override string ToString() => Atom + (IsInverted ? "^-1" : "") + (IsTransposed ? "'" : "");
}
