using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured;

/// <summary>An argument of a structured family.</summary>
/// <param name="Matrix">The matrix or vector; a number as a matrix of size 1; for a list, the column of its items.</param>
/// <param name="Items">The list as a function of the index; null for other shapes.</param>
public sealed record StructuredArgument(MatrixExpr Matrix, Function? Items = null)
{
    /// <summary>The value of all items where they are the same and given once; else null.</summary>
    public Expr? Constant { get; init; }
}
