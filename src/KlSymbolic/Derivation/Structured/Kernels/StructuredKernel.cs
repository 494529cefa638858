using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>A kernel recognised in a law, with the expectations that its master rule gives.</summary>
internal abstract class StructuredKernel
{
    /// <summary>What the rule says.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The expectation of a product of letters that all are the variable; null where the rule does not give it.</summary>
    public virtual StructuredExpectation? OfProduct(ImmutableArray<Letter> product) => null;

    /// <summary>The expectation of a scalar statistic; null where the rule does not give it.</summary>
    public virtual StructuredExpectation? OfScalar(Expr statistic) => null;

    /// <summary>A product of letters as a matrix.</summary>
    protected static MatrixExpr Word(ImmutableArray<Letter> product) =>
        MatrixExpr.Of(product[0].Rows, product[product.Length - 1].Columns, [new(Expr.One, MatrixWord.Of(product))]);
}
