using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Two forms of expressions with scalars of matrices: all brackets multiplied out, which decides; and squares completed, which reads better.</summary>
public static class MatrixForms
{
    /// <summary>The expression with brackets inside traces and quadratic forms multiplied out.</summary>
    public static Expr Open(Expr e) =>
        MatrixScalars.MeaningOf(e) is MatrixTrace trace
            ? MatrixScalars.Trace(Opened(trace.Word))
            : e.MapChildren(Open);

    /// <summary>The expression, multiplied out, with a' M a − 2 a' M b + b' M b as (a − b)' M (a − b).</summary>
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
            var middle = MatrixExpr.Of(cross.Left.Rows, cross.Left.Rows, [new(Expr.One, cross.Middle)]);
            terms[half * MatrixScalars.Quadratic(bracket, middle)] = true;
        }
        return Sum.Of(terms.Keys);
    }

    private static ImmutableArray<Expr> Terms(Expr e) => e is Sum s ? s.Terms : [e];

    private static QuadraticTerm? Split(Expr term)
    {
        var factors = term is Product p ? p.Factors : [term];
        var matrices = factors.Where(f => MatrixScalars.MeaningOf(f) is MatrixTrace { IsScalar: true }).ToList();
        if (matrices is not [var only])
            return null;
        var letters = ((MatrixTrace)MatrixScalars.MeaningOf(only)!).Word.Letters;
        return letters[0].Atom is { } left && letters[letters.Length - 1].Atom is { } right
            ? new(
                term,
                Product.Of(factors.Remove(only)),
                left,
                MatrixWord.Of(letters.Skip(1).Take(letters.Length - 2)),
                right
            )
            : null;
    }

    private static MatrixExpr Opened(MatrixWord word) =>
        word.Letters.Select(Opened).Aggregate((a, b) => a * b);

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
        MatrixAtom Right
    );
}
