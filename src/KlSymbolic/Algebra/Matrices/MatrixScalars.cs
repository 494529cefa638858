namespace KlSymbolic.Algebra.Matrices;

/// <summary>Scalars of matrices as expressions, brought to normal form by the linearity and cyclicity of the trace and by log det A B = log det A + log det B.</summary>
public static class MatrixScalars
{
    /// <summary>The trace; for a matrix of size 1, the scalar itself.</summary>
    public static Expr Trace(MatrixExpr a) =>
        Sum.Of(a.Terms.Select(t => t.Coefficient * (t.Word.Letters.IsEmpty ? a.Rows : MatrixTrace.Of(t.Word))));

    /// <summary>x' A x.</summary>
    public static Expr Quadratic(MatrixExpr x, MatrixExpr a) => Trace(x.Transposed * a * x);

    /// <summary>The logarithm of the determinant of a positive definite matrix.</summary>
    public static Expr LogDeterminant(MatrixExpr a) =>
        a.Terms is [var single] && single.Word.Letters.All(l => l.Rows == l.Columns)
            ? a.Rows * Formula.Log(single.Coefficient)
                + Sum.Of(single.Word.Letters.Select(l => (l.IsInverted ? -1 : 1) * MatrixLogDeterminant.Of(l.Atom)))
            : MatrixLogDeterminant.Of(new MatrixBracket(a));

    /// <summary>The meaning of an expression that is one scalar of matrices; null for any other.</summary>
    public static FunctionStructure? StructureOf(Expr e) => (e as Apply)?.Function.Structure;
}
