using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra.Matrices;

public sealed class MatrixScalarsTests
{
    private static readonly Symbol k = new("k", Domain.PositiveInteger);
    private static readonly MatrixExpr A = MatrixExpr.Of(MatrixSymbol.Symmetric("A", k));
    private static readonly MatrixExpr B = MatrixExpr.Of(MatrixSymbol.Symmetric("B", k));
    private static readonly MatrixExpr M = MatrixExpr.Of(MatrixSymbol.Rectangular("M", k, k));
    private static readonly MatrixExpr x = MatrixExpr.Of(MatrixSymbol.Vector("x", k));
    private static readonly MatrixExpr y = MatrixExpr.Of(MatrixSymbol.Vector("y", k));

    [Fact]
    public void A_trace_is_linear_and_cyclic_and_that_of_the_transpose()
    {
        Assert.Equal(MatrixScalars.Trace(A * B * M), MatrixScalars.Trace(M * A * B));
        Assert.Equal(MatrixScalars.Trace(A * B * M), MatrixScalars.Trace(M.Transposed * B * A));
        Assert.NotEqual(MatrixScalars.Trace(A * B * M), MatrixScalars.Trace(B * A * M));
        Assert.Equal(
            2 * MatrixScalars.Trace(A) + 3 * k,
            MatrixScalars.Trace((Expr)2 * A + (Expr)3 * MatrixExpr.Identity(k))
        );
        Assert.Equal(MatrixScalars.Trace(B), MatrixScalars.Trace(A * B * A.Inverse));
    }

    [Fact]
    public void An_inverse_reverses_a_product_and_cancels()
    {
        Assert.Equal(MatrixExpr.Identity(k), A * B * (A * B).Inverse);
        Assert.Equal(B.Inverse * A.Inverse, (A * B).Inverse);
        Assert.Equal(Rational.Half * A.Inverse, ((Expr)2 * A).Inverse);
    }

    [Fact]
    public void The_trace_of_an_outer_product_is_a_scalar()
    {
        Assert.Equal(MatrixScalars.Quadratic(x, A), MatrixScalars.Trace(A * x * x.Transposed));
        Assert.Equal(
            MatrixScalars.Quadratic(x, A) * MatrixScalars.Quadratic(y, B),
            MatrixScalars.Trace(A * x * y.Transposed * B * y * x.Transposed)
        );
        Assert.Equal("x'*A*y", Infix.Print(MatrixScalars.Trace(y.Transposed * A * x)));
    }

    [Fact]
    public void A_log_determinant_turns_products_into_sums()
    {
        var (a, b) = (MatrixScalars.LogDeterminant(A), MatrixScalars.LogDeterminant(B));
        Assert.Equal(a + b, MatrixScalars.LogDeterminant(A * B));
        Assert.Equal(-a, MatrixScalars.LogDeterminant(A.Inverse));
        Assert.Equal(k * Formula.Log(2) + a, MatrixScalars.LogDeterminant((Expr)2 * A));
        Assert.Equal(Expr.Zero, MatrixScalars.LogDeterminant(MatrixExpr.Identity(k)));
    }

    [Fact]
    public void Squares_are_completed_only_where_all_three_terms_are_there()
    {
        var square = MatrixScalars.Quadratic(x - y, A);
        var completed = MatrixForms.CompleteSquares(square);
        Assert.Equal("(x - y)'*A*(x - y)", Infix.Print(completed));
        Assert.Equal(square, MatrixForms.Open(completed));
        var other = MatrixScalars.Quadratic(x, A) - 2 * MatrixScalars.Trace(x.Transposed * A * y);
        Assert.Equal(other, MatrixForms.CompleteSquares(other));
        var mixed = other + MatrixScalars.Quadratic(y, B);
        Assert.Equal(mixed, MatrixForms.CompleteSquares(mixed));
    }

    [Fact]
    public void A_vector_of_length_1_times_itself_is_1()
    {
        var u = MatrixExpr.Of(MatrixSymbol.Direction("u", k));
        Assert.Equal(Expr.One, MatrixScalars.Trace(u.Transposed * u));
        Assert.NotEqual(Expr.One, MatrixScalars.Trace(x.Transposed * x));
    }

    [Theory]
    [InlineData(
        "tr(A⁻¹ B) + xᵀ A y + log det(A)",
        @"\operatorname{tr}\left({A}^{-1} \, B\right) + {x}^{\top} \, A \, y + \log\det\left(A\right)"
    )]
    public void Matrices_are_printed_in_each_notation(string unicode, string latex)
    {
        var e =
            MatrixScalars.Trace(A.Inverse * B)
            + MatrixScalars.Trace(x.Transposed * A * y)
            + MatrixScalars.LogDeterminant(A);
        Assert.Equal("tr(A^-1*B) + x'*A*y + logdet(A)", Infix.Print(e));
        Assert.Equal(unicode, UnicodeText.Print(e));
        Assert.Equal(latex, Latex.Print(e));
        Assert.Equal("A + x*x'", Infix.Print(A + x * x.Transposed));
    }
}
