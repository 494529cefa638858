using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Checking.Structured;

/// <summary>Vectors, matrices and numbers at which two values are proven to differ.</summary>
/// <param name="Items">The sizes, and the items of vectors and matrices.</param>
/// <param name="Numbers">The other numbers.</param>
/// <param name="Claimed">The one value.</param>
/// <param name="True">The other.</param>
internal sealed record StructuredWitness(
    MatrixValues Items,
    ImmutableArray<(Symbol Symbol, Rational Value)> Numbers,
    PointValue Claimed,
    PointValue True
)
{
    /// <summary>All that is given: sizes, items and numbers.</summary>
    public MatrixValues Values =>
        Items with
        {
            Numbers = Items.Numbers.SetItems(Numbers.Select(n => KeyValuePair(n.Symbol, n.Value))),
        };

    private static KeyValuePair<Symbol, Expr> KeyValuePair(Symbol symbol, Rational value) => new(symbol, value);
}
