using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>A matrix given item by item. Products, inverses and determinants are exact.</summary>
/// <remarks>Rational items are eliminated exactly, so that no rounding happens and no cancellation matters; with symbols, expansion
/// by minors is used, which bounds the size. Immutable.</remarks>
public sealed class ExplicitMatrix
{
    /// <summary>The most rows of a matrix whose items are not all rational numbers, for determinants and inverses.</summary>
    public const int MostSymbolicRows = 6;

    private readonly ImmutableArray<Expr> items;
    private readonly Lazy<RationalElimination?> elimination;
    private readonly Lazy<Expr> determinant;
    private readonly Lazy<ExplicitMatrix> inverse;

    private ExplicitMatrix(int rows, int columns, ImmutableArray<Expr> items)
    {
        (Rows, Columns, this.items) = (rows, columns, items);
        elimination = new(() => RationalElimination.Of(this));
        determinant = new(FindDeterminant);
        inverse = new(FindInverse);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>An item, counted from 0.</summary>
    public Expr this[int row, int column] => items[row * Columns + column];

    /// <summary>The items, row by row.</summary>
    public ImmutableArray<Expr> Items => items;

    /// <summary>The matrix with the item that the function gives for row and column, counted from 0.</summary>
    public static ExplicitMatrix Of(int rows, int columns, Func<int, int, Expr> item) =>
        new(
            rows,
            columns,
            [.. from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) select item(r, c)]
        );

    /// <summary>The identity.</summary>
    public static ExplicitMatrix Identity(int size) => Of(size, size, (r, c) => r == c ? 1 : 0);

    /// <summary>The transpose.</summary>
    public ExplicitMatrix Transposed => Of(Columns, Rows, (r, c) => this[c, r]);

    /// <summary>The matrix with each item replaced by its image.</summary>
    public ExplicitMatrix Map(Func<Expr, Expr> map) => new(Rows, Columns, [.. items.Select(map)]);

    /// <summary>The sum of the items of the diagonal.</summary>
    public Expr Trace => Sum.Of(Enumerable.Range(0, Rows).Select(i => this[i, i]));

    /// <summary>The trace of the product of two matrices.</summary>
    public Expr TraceTimes(ExplicitMatrix other) =>
        Sum.Of(
            from r in Enumerable.Range(0, Rows)
            from c in Enumerable.Range(0, Columns)
            select this[r, c] * other[c, r]
        );

    /// <summary>The sum of two matrices.</summary>
    public ExplicitMatrix Plus(ExplicitMatrix other) => Of(Rows, Columns, (r, c) => this[r, c] + other[r, c]);

    /// <summary>The product with a number.</summary>
    public ExplicitMatrix Times(Expr scalar) => Map(e => scalar * e);

    /// <summary>The product of two matrices.</summary>
    public ExplicitMatrix Times(ExplicitMatrix other) =>
        Of(Rows, other.Columns, (r, c) => Sum.Of(Enumerable.Range(0, Columns).Select(i => this[r, i] * other[i, c])));

    /// <summary>The determinant.</summary>
    /// <exception cref="ExpressionLimitException">The matrix has symbols and more than <see cref="MostSymbolicRows"/> rows.</exception>
    public Expr Determinant => determinant.Value;

    /// <summary>The inverse.</summary>
    /// <exception cref="UndefinedExpressionException">The determinant is 0.</exception>
    /// <exception cref="ExpressionLimitException">The matrix has symbols and more than <see cref="MostSymbolicRows"/> rows.</exception>
    public ExplicitMatrix Inverse => inverse.Value;

    /// <summary>The determinants of the upper left corners, which are positive just where a symmetric matrix is positive definite.</summary>
    public ImmutableArray<Expr> LeadingMinors =>
        elimination.Value is { } rational
            ? [.. rational.LeadingMinors.Select(m => (Expr)m)]
            :
            [
                .. Enumerable
                    .Range(1, Bounded())
                    .Select(n => Minor([.. Enumerable.Range(0, n)], [.. Enumerable.Range(0, n)])),
            ];

    private Expr FindDeterminant() =>
        elimination.Value is { } rational
            ? rational.Determinant
            : Minor([.. Enumerable.Range(0, Bounded())], [.. Enumerable.Range(0, Rows)]);

    private ExplicitMatrix FindInverse()
    {
        if (elimination.Value is { } rational)
            return rational.Inverse ?? throw new UndefinedExpressionException("A singular matrix has no inverse.");
        var all = Enumerable.Range(0, Bounded()).ToImmutableArray();
        return Of(
            Rows,
            Rows,
            (r, c) => ((r + c) % 2 == 0 ? 1 : -1) * Minor(all.Remove(c), all.Remove(r)) / Determinant
        );
    }

    private int Bounded() =>
        Rows <= MostSymbolicRows
            ? Rows
            : throw new ExpressionLimitException(
                $"A matrix of more than {MostSymbolicRows} rows must have rational numbers as items."
            );

    private Expr Minor(ImmutableArray<int> rows, ImmutableArray<int> columns)
    {
        if (rows.IsEmpty)
            return Expr.One;
        var terms = new List<Expr>();
        for (var i = 0; i < columns.Length; i++)
        {
            var first = this[rows[0], columns[i]];
            if (!first.IsZero)
                terms.Add((i % 2 == 0 ? 1 : -1) * first * Minor(rows.RemoveAt(0), columns.RemoveAt(i)));
        }
        return Sum.Of(terms);
    }
}
