using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Gradients of expressions with scalars of matrices, by the differential of each scalar.</summary>
/// <remarks>
/// With df = tr(D dX) the gradient is D transposed. The rules: d tr(M A B) = tr(B M dA) + tr(M A dB), d(A⁻¹) = −A⁻¹ dA A⁻¹ and
/// d log det A = tr(A⁻¹ dA); J. R. Magnus, H. Neudecker, Matrix Differential Calculus, chs. 8 and 9. Thread safe.
/// </remarks>
public static class MatrixDifferentiation
{
    /// <summary>The gradient by a vector or matrix, of its size; null where a function's derivative is not known.</summary>
    /// <remarks>By a symmetric matrix it is the symmetric G with df = tr(G dX) for symmetric dX; by any other, item by item.</remarks>
    public static MatrixExpr? Gradient(this Expr e, MatrixSymbol by)
    {
        var total = MatrixExpr.Of(by.Rows, by.Columns, []);
        foreach (var scalar in Scalars(e).Where(s => Mentions(s, by)).Distinct())
        {
            var stand = new Symbol(scalar.ToString(), Domain.Real);
            if (Put(e, scalar, stand).Differentiate(stand) is not { } outer)
                return null;
            total += outer.Substitute(stand, scalar) * Differential(scalar, by).Transposed;
        }
        return by.IsSymmetric ? Rational.Half * (total + total.Transposed) : total;
    }

    /// <summary>Whether a symbol of a number stands inside a scalar of matrices, where <see cref="Differentiation"/> does not see it.</summary>
    public static bool HidesNumber(Expr e, Symbol symbol) =>
        Scalars(e).Any(s => Atom(s) is var atoms && atoms.Any(a => IsIn(a, symbol)));

    private static IEnumerable<Expr> Scalars(Expr e) =>
        MatrixScalars.StructureOf(e) is MatrixTrace or MatrixLogDeterminant ? [e] : e.Children.SelectMany(Scalars);

    private static IEnumerable<MatrixAtom> Atom(Expr scalar) =>
        MatrixScalars.StructureOf(scalar) switch
        {
            MatrixTrace t => t.Word.Letters.Select(l => l.Atom),
            MatrixLogDeterminant d => [d.Atom],
            _ => [],
        };

    private static bool Mentions(Expr scalar, MatrixAtom by) =>
        Atom(scalar).Any(a => a.Equals(by) || (a is MatrixBracket b && b.Inside.Contains(by)));

    private static bool IsIn(MatrixAtom atom, Symbol symbol) =>
        atom is MatrixBracket b
        && b.Inside.Terms.Any(t => t.Coefficient.Contains(symbol) || t.Word.Letters.Any(l => IsIn(l.Atom, symbol)));

    private static Expr Put(Expr e, Expr scalar, Symbol stand) =>
        e.Equals(scalar) ? stand : e.MapChildren(c => Put(c, scalar, stand));

    /// <summary>D, where the differential of the scalar is tr(D dX).</summary>
    private static MatrixExpr Differential(Expr scalar, MatrixSymbol by)
    {
        switch (MatrixScalars.StructureOf(scalar))
        {
            case MatrixTrace t:
                var size = t.Word.Letters[0].Rows;
                var word = MatrixExpr.Of(size, size, [new(Expr.One, t.Word)]);
                return Differential(MatrixExpr.Identity(size), word, by);
            case MatrixLogDeterminant d:
                var matrix = MatrixExpr.Of(d.Atom);
                return Differential(matrix.Inverse, matrix, by);
            default:
                throw new InvalidOperationException($"{scalar} is no scalar of matrices.");
        }
    }

    /// <summary>D, where tr(M dA) = tr(D dX).</summary>
    private static MatrixExpr Differential(MatrixExpr m, MatrixExpr a, MatrixSymbol by)
    {
        var total = MatrixExpr.Of(by.Columns, by.Rows, []);
        foreach (var term in a.Terms)
        {
            var letters = term.Word.Letters;
            for (var i = 0; i < letters.Length; i++)
            {
                if (!letters[i].Atom.Equals(by) && !(letters[i].Atom is MatrixBracket b && b.Inside.Contains(by)))
                    continue;
                var before = Word(letters.Take(i), a.Rows, letters[i].Rows);
                var after = Word(letters.Skip(i + 1), letters[i].Columns, a.Columns);
                total += Differential(term.Coefficient * (after * m * before), letters[i], by);
            }
        }
        return total;
    }

    /// <summary>D, where tr(M dL) = tr(D dX) for a letter.</summary>
    private static MatrixExpr Differential(MatrixExpr m, Letter letter, MatrixSymbol by)
    {
        if (letter.IsInverted)
        {
            var inverse = Word([letter], letter.Rows, letter.Columns);
            m = -(inverse * m * inverse);
        }
        if (letter.IsTransposed)
            m = m.Transposed;
        return letter.Atom is MatrixBracket bracket ? Differential(m, bracket.Inside, by) : m;
    }

    private static MatrixExpr Word(IEnumerable<Letter> letters, Expr rows, Expr columns) =>
        MatrixExpr.Of(rows, columns, [new(Expr.One, MatrixWord.Of(letters))]);
}
