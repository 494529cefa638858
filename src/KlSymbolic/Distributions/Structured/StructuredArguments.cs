using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured;

/// <summary>The arguments of a structured family, by the index of the parameter, and the sizes of its points.</summary>
/// <param name="Values">The arguments: a matrix for each parameter, of size 1 for a number; lists are functions of an index.</param>
/// <param name="Rows">How many rows or items a point has.</param>
/// <param name="Columns">How many columns a point has.</param>
public sealed record StructuredArguments(ImmutableArray<StructuredArgument> Values, Expr Rows, Expr Columns)
{
    /// <summary>How many rows or items a point has.</summary>
    public Expr Size => Rows;

    /// <summary>The number that a parameter is.</summary>
    public Expr Number(int index) => MatrixScalars.Trace(Values[index].Matrix);

    /// <summary>The matrix or vector that a parameter is.</summary>
    public MatrixExpr Matrix(int index) => Values[index].Matrix;

    /// <summary>An item of the list that a parameter is.</summary>
    public Expr Item(int index, Expr at) => Values[index].Constant ?? Values[index].Items!.Of(at);
}
