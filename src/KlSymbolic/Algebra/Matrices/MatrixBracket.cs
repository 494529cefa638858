namespace KlSymbolic.Algebra.Matrices;

/// <summary>A sum that stands as one letter, because its inverse or determinant has no simpler form or because it reads better so.</summary>
public sealed record MatrixBracket : MatrixAtom
{
    internal MatrixBracket(MatrixExpr inside)
        : base(inside.Rows, inside.Columns, inside.IsSymmetric) => Inside = inside;

    /// <summary>The sum.</summary>
    public MatrixExpr Inside { get; }

    /// <inheritdoc/>
    public override string ToString() => $"({Inside})";
}
