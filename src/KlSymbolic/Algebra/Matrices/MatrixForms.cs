using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Two forms of expressions with scalars of matrices: all brackets multiplied out, which decides; and squares completed, which reads better.</summary>
public static class MatrixForms
{
    /// <summary>The expression with brackets inside traces and quadratic forms multiplied out.</summary>
    public static Expr Open(Expr e) =>
        MatrixScalars.StructureOf(e) is MatrixTrace trace
            ? MatrixScalars.Trace(Opened(trace.Word))
            : e.MapChildren(Open);

    /// <summary>The expression, multiplied out, with a' M a − 2 a' M b + b' M b as (a − b)' M (a − b); likewise tr(a' M a N) for matrices a and b.</summary>
    public static Expr CompleteSquares(Expr e)
    {
        var terms = Terms(Open(e).Expand()).ToDictionary(t => t, _ => true);
        var quadratic = terms.Keys.Select(Split).Where(t => t is not null).Select(t => t!).ToList();
        foreach (var cross in quadratic.Where(t => !t.Left.Equals(t.Right)))
        {
            var half = (-cross.Coefficient / 2).Expand();
            var squares = quadratic
                .Where(t =>
                    t.Left.Equals(t.Right)
                    && t.Middle.Equals(cross.Middle)
                    && t.Outer.Equals(cross.Outer)
                    && (t.Left.Equals(cross.Left) || t.Left.Equals(cross.Right))
                    && t.Coefficient.Expand() == half
                    && terms.ContainsKey(t.Term)
                )
                .ToList();
            if (squares.Count != 2)
                continue;
            foreach (var used in squares.Append(cross))
                terms.Remove(used.Term);
            var bracket = MatrixExpr.Of(new MatrixBracket(MatrixExpr.Of(cross.Left) - MatrixExpr.Of(cross.Right)));
            var inside = bracket.Transposed * Square(cross.Left.Rows, cross.Middle) * bracket;
            terms[half * MatrixScalars.Trace(inside * Square(cross.Left.Columns, cross.Outer))] = true;
        }
        return Sum.Of(terms.Keys);
    }

    private static ImmutableArray<Expr> Terms(Expr e) => e is Sum s ? s.Terms : [e];

    private static MatrixExpr Square(Expr size, MatrixWord word) => MatrixExpr.Of(size, size, [new(Expr.One, word)]);

    /// <summary>A term c · tr(a' M b N) with a and b not square.</summary>
    private static QuadraticTerm? Split(Expr term)
    {
        var factors = term is Product p ? p.Factors : [term];
        if (factors.Where(f => MatrixScalars.StructureOf(f) is MatrixTrace).ToList() is not [var only])
            return null;
        var letters = ((MatrixTrace)MatrixScalars.StructureOf(only)!).Word.Letters;
        var outer = letters.Where(l => l.Atom.Rows != l.Atom.Columns).ToList();
        if (outer.Count != 2 || outer.FirstOrDefault(l => l.IsTransposed) is not { } left)
            return null;
        var start = letters.IndexOf(left);
        var turned = letters.Skip(start + 1).Concat(letters.Take(start)).ToList();
        var end = turned.FindIndex(l => l.Atom.Rows != l.Atom.Columns);
        return turned[end].IsTransposed
            ? null
            : new(
                term,
                Product.Of(factors.Remove(only)),
                left.Atom,
                MatrixWord.Of(turned.Take(end)),
                turned[end].Atom,
                MatrixWord.Of(turned.Skip(end + 1))
            );
    }

    private static MatrixExpr Opened(MatrixWord word) => word.Letters.Select(Opened).Aggregate((a, b) => a * b);

    private static MatrixExpr Opened(Letter letter)
    {
        if (letter.IsInverted || letter.Atom is not MatrixBracket bracket)
            return MatrixExpr.Of(letter.Rows, letter.Columns, [new(Expr.One, MatrixWord.Of([letter]))]);
        return letter.IsTransposed ? bracket.Inside.Transposed : bracket.Inside;
    }

    private sealed record QuadraticTerm(
        Expr Term,
        Expr Coefficient,
        MatrixAtom Left,
        MatrixWord Middle,
        MatrixAtom Right,
        MatrixWord Outer
    );
}
