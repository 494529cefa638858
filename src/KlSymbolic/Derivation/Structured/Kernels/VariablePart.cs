using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>A trace tr(A S) with all letters of the variable in S.</summary>
/// <param name="Fixed">A.</param>
/// <param name="Product">The letters of S.</param>
internal sealed record VariablePart(MatrixExpr Fixed, ImmutableArray<Letter> Product)
{
    /// <summary>The trace turned so that the variable's letters stand together, x x' rather than x' x; null where they cannot.</summary>
    public static VariablePart? Of(MatrixTrace trace, Variate variable)
    {
        var letters = trace.Word.Letters;
        for (var i = 0; i < letters.Length; i++)
        {
            var turned = letters.Skip(i).Concat(letters.Take(i)).ToImmutableArray();
            var (before, product) = (
                turned.TakeWhile(l => !variable.IsVariable(l)).ToImmutableArray(),
                turned.SkipWhile(l => !variable.IsVariable(l)).ToImmutableArray()
            );
            if (!product.All(variable.IsVariable) || (product.Length > 1 && product[0].Rows.IsOne))
                continue;
            var (rows, columns) = (product[product.Length - 1].Columns, product[0].Rows);
            return new(MatrixExpr.Of(rows, columns, [new(Expr.One, MatrixWord.Of(before))]), product);
        }
        return null;
    }
}
