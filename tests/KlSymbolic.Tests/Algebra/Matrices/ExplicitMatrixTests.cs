using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Tests.Algebra.Matrices;

public sealed class ExplicitMatrixTests
{
    private static readonly int[,] numbers =
    {
        { 2, -1, 0 },
        { -1, 2, -1 },
        { 0, -1, 2 },
    };

    private static readonly ExplicitMatrix second = ExplicitMatrix.Of(3, 3, (r, c) => numbers[r, c]);

    [Fact]
    public void Determinants_and_inverses_of_rational_matrices_are_exact()
    {
        // The second-difference matrix of size n has determinant n + 1 and inverse min(i, j)(n + 1 − max(i, j))/(n + 1).
        Assert.Equal((Expr)4, second.Determinant);
        Assert.Equal([2, 3, 4], second.LeadingMinors);
        for (var r = 1; r <= 3; r++)
        {
            for (var c = 1; c <= 3; c++)
                Assert.Equal((Expr)Rational.Of(Math.Min(r, c) * (4 - Math.Max(r, c)), 4), second.Inverse[r - 1, c - 1]);
        }
    }

    [Fact]
    public void Fractions_and_exchanges_of_rows_are_exact()
    {
        // Rows exchanged, and 1/3 and 1/10 as items: det = −(1/3)(1/10)·6, by the triangular form.
        Rational[,] items =
        {
            { 0, 0, Rational.Of(1, 10) },
            { 0, Rational.Of(1, 3), 5 },
            { 6, 7, 8 },
        };
        var a = ExplicitMatrix.Of(3, 3, (r, c) => items[r, c]);
        Assert.Equal((Expr)Rational.Of(-1, 5), a.Determinant);
        var product = a.Times(a.Inverse);
        for (var r = 0; r < 3; r++)
        {
            for (var c = 0; c < 3; c++)
                Assert.Equal((Expr)(r == c ? 1 : 0), product[r, c]);
        }
    }

    [Fact]
    public void Symbols_are_expanded_by_minors()
    {
        var (s, t, c) = (
            new Symbol("s", Domain.Positive),
            new Symbol("t", Domain.Positive),
            new Symbol("c", Domain.Real)
        );
        var a = ExplicitMatrix.Of(
            2,
            2,
            (i, j) =>
                i != j ? c
                : i == 0 ? s
                : t
        );
        Assert.Equal(s * t - c.Pow(2), a.Determinant);
        var product = a.Times(a.Inverse);
        Assert.Equal(Truth.True, ZeroTest.AreEqual(product[0, 0], 1, AssumptionSet.None));
        Assert.Equal(Truth.True, ZeroTest.IsZero(product[0, 1], AssumptionSet.None));
        var large = ExplicitMatrix.Of(7, 7, (i, j) => i == j ? s : 0);
        Assert.Throws<ExpressionLimitException>(() => large.Determinant);
    }

    [Fact]
    public void A_singular_matrix_has_determinant_0_and_no_inverse()
    {
        var a = ExplicitMatrix.Of(2, 2, (r, c) => (r + 1) * (c + 1));
        Assert.Equal(Expr.Zero, a.Determinant);
        Assert.Throws<UndefinedExpressionException>(() => a.Inverse);
    }
}
