using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Checking.Structured;

/// <summary>Small sizes, and readable vectors and matrices of them, at which formulas are compared.</summary>
internal static class StructuredPoints
{
    private const int ColumnCount = 2;

    private static readonly ImmutableArray<Rational> numbers =
    [
        1,
        2,
        Rational.Half,
        3,
        Rational.Of(1, 4),
        5,
        Rational.Of(3, 2),
        0,
        -1,
        -2,
        4,
    ];

    private static readonly ImmutableArray<(Rational, Rational)> directions =
    [
        (1, 0),
        (Rational.Of(3, 5), Rational.Of(4, 5)),
        (Rational.Of(-4, 5), Rational.Of(3, 5)),
        (0, 1),
    ];

    /// <summary>Points, the smallest first; each is the sizes and the items of vectors, matrices and lists.</summary>
    public static IEnumerable<MatrixValues> Of(StructuredNames names, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var size = i % 4 == 3 ? 3 : 2;
            var matrices = ImmutableDictionary.CreateBuilder<string, ExplicitMatrix>(StringComparer.Ordinal);
            var seed = i;
            foreach (var m in names.Matrices)
                matrices[m.Key] = Value(m.Value, names, size, seed++);
            foreach (var l in names.Lists)
                matrices[l.Key] = Items(l.Value.Parameter, l.Value.Items.Range, size, seed++);
            var sizes = ImmutableDictionary.CreateBuilder<Symbol, Expr>();
            if (names.Size is Symbol rows)
                sizes[rows] = size;
            if (names.Columns is Symbol columns)
                sizes[columns] = ColumnCount;
            yield return new(matrices.ToImmutable(), sizes.ToImmutable());
        }
    }

    private static ExplicitMatrix Value(MatrixSymbol symbol, StructuredNames names, int size, int seed)
    {
        var rows = symbol.Rows == names.Size ? size : ColumnCount;
        if (symbol.IsUnit)
        {
            var (x, y) = directions[seed % directions.Length];
            return ExplicitMatrix.Of(
                size,
                1,
                (r, _) =>
                    r == 0 ? x
                    : r == 1 ? y
                    : 0
            );
        }
        if (symbol.IsSymmetric)
            // The diagonal outweighs the rest, so that the matrix is positive definite.
            return ExplicitMatrix.Of(
                rows,
                rows,
                (r, c) => r == c ? (Rational)(2 + (seed + r) % 3) : Rational.Of((seed + r + c) % 2 == 0 ? 1 : -1, 2)
            );
        var columns = symbol.Columns.IsOne ? 1 : ColumnCount;
        return ExplicitMatrix.Of(rows, columns, (r, c) => At(seed, r + c * size));
    }

    private static ExplicitMatrix Items(
        Distributions.Structured.StructuredParameter parameter,
        Domain domain,
        int size,
        int seed
    )
    {
        var weights = Enumerable.Range(0, size).Select(r => (Rational)(1 + (seed * (r + 1) + r) % 4)).ToList();
        var total = weights.Aggregate(Rational.Zero, (sum, w) => sum + w);
        ImmutableArray<Rational> inside = [.. numbers.Where(domain.Contains)];
        return ExplicitMatrix.Of(
            size,
            1,
            (r, _) => parameter.IsDistribution ? weights[r] / total : inside[(seed + 2 * r) % inside.Length]
        );
    }

    private static Rational At(int seed, int item) => numbers[(3 * seed + 5 * item) % numbers.Length];
}
