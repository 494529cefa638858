namespace KlSymbolic.Algebra.Matrices;

/// <summary>A scalar times a product of matrices.</summary>
/// <param name="Coefficient">The scalar.</param>
/// <param name="Word">The product.</param>
public sealed record MatrixTerm(Expr Coefficient, MatrixWord Word)
{
    /// <inheritdoc/>
    public override string ToString() => Coefficient.IsOne ? Word.ToString() : $"{Coefficient}*{Word}";
}
