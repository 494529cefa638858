using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>A matrix as a sum of scalar coefficients times words: multiplied out, like words collected.</summary>
/// <remarks>Immutable. Equality is that of the collected terms, which decides equality in the free algebra with inverses of single
/// letters; sizes are trusted, not checked, but where they are numbers.</remarks>
public sealed class MatrixExpr : IEquatable<MatrixExpr>
{
    private MatrixExpr(Expr rows, Expr columns, ImmutableArray<MatrixTerm> terms) =>
        (Rows, Columns, Terms) = (rows, columns, terms);

    /// <summary>How many rows there are.</summary>
    public Expr Rows { get; }

    /// <summary>How many columns there are.</summary>
    public Expr Columns { get; }

    /// <summary>The terms, in the order of their words; none for 0.</summary>
    public ImmutableArray<MatrixTerm> Terms { get; }

    /// <summary>Whether it is a sum of words that are their own transposes, or come in pairs.</summary>
    public bool IsSymmetric => Rows == Columns && Equals(Transposed);

    /// <summary>Whether all items are 0.</summary>
    public bool IsZero => Terms.IsEmpty;

    /// <summary>A symbol or bracket as it is.</summary>
    public static MatrixExpr Of(MatrixAtom atom) =>
        new(atom.Rows, atom.Columns, [new(Expr.One, MatrixWord.Of([new Letter(atom)]))]);

    /// <summary>The sum of terms that all have the size given.</summary>
    public static MatrixExpr Of(Expr rows, Expr columns, IEnumerable<MatrixTerm> terms) =>
        new(
            rows,
            columns,
            [
                .. terms
                    .GroupBy(t => t.Word)
                    .Select(g => new MatrixTerm(Sum.Of(g.Select(t => t.Coefficient)), g.Key))
                    .Where(t => !t.Coefficient.IsZero)
                    .OrderBy(t => t.Word.ToString(), StringComparer.Ordinal),
            ]
        );

    /// <summary>The identity.</summary>
    public static MatrixExpr Identity(Expr size) => Scaled(Expr.One, size);

    /// <summary>A scalar times the identity; a scalar itself is one of size 1.</summary>
    public static MatrixExpr Scaled(Expr scalar, Expr size) => Of(size, size, [new(scalar, MatrixWord.Empty)]);

    /// <summary>The column of zeros.</summary>
    public static MatrixExpr ZeroVector(Expr size) => new(size, Expr.One, []);

    /// <summary>The transpose.</summary>
    public MatrixExpr Transposed => Of(Columns, Rows, Terms.Select(t => t with { Word = t.Word.Transposed }));

    /// <summary>The inverse: letter by letter for a single word of square letters, else of the whole in brackets.</summary>
    public MatrixExpr Inverse =>
        Terms is [var single] && single.Word.Letters.All(l => l.Rows == l.Columns)
            ? Of(Rows, Rows, [new(1 / single.Coefficient, single.Word.Inverse)])
            : Of(Rows, Rows, [new(Expr.One, MatrixWord.Of([new Letter(new MatrixBracket(this), false, true)]))]);

    /// <summary>Whether a symbol occurs in a word or bracket.</summary>
    public bool Contains(MatrixAtom atom) => Terms.Any(t => t.Word.Letters.Any(l => Mentions(l.Atom, atom)));

#pragma warning disable CS1591 // operators say what they do
    public static MatrixExpr operator +(MatrixExpr a, MatrixExpr b) => Of(a.Rows, a.Columns, a.Terms.Concat(b.Terms));

    public static MatrixExpr operator -(MatrixExpr a, MatrixExpr b) => a + -b;

    public static MatrixExpr operator -(MatrixExpr a) => (Expr)(-1) * a;

    public static MatrixExpr operator *(Expr scalar, MatrixExpr a) =>
        Of(a.Rows, a.Columns, a.Terms.Select(t => t with { Coefficient = scalar * t.Coefficient }));

    public static MatrixExpr operator *(MatrixExpr a, MatrixExpr b) =>
        Of(
            a.Rows,
            b.Columns,
            a.Terms.SelectMany(s =>
                b.Terms.Select(t => new MatrixTerm(s.Coefficient * t.Coefficient, s.Word.Times(t.Word)))
            )
        );
#pragma warning restore CS1591

    /// <inheritdoc/>
    public bool Equals(MatrixExpr? other) =>
        other is not null && Rows == other.Rows && Columns == other.Columns && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatrixExpr);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(17, (h, t) => unchecked(h * 31 + t.GetHashCode()));

    /// <inheritdoc/>
    public override string ToString() => Terms.IsEmpty ? "0" : string.Join(" + ", Terms);

    private static bool Mentions(MatrixAtom inside, MatrixAtom atom) =>
        inside.Equals(atom) || (inside is MatrixBracket bracket && bracket.Inside.Contains(atom));
}
