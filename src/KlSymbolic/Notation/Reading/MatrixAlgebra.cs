using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Reading;

/// <summary>Puts operands together of which some are vectors or matrices; what comes out of size 1 is a number again.</summary>
internal static class MatrixAlgebra
{
    private const int MostTerms = 256;
    private const int LargestPower = 8;

    public static bool Applies(IEnumerable<Operand> operands) => operands.Any(o => o.Matrix is not null);

    public static Operand Sum(List<Operand> terms)
    {
        var size = terms.First(t => t.Matrix is not null);
        foreach (var term in terms)
        {
            if (term.Matrix is null && !term.Value.IsZero)
                throw term.Error(
                    "a number is not added to a vector or matrix; write a multiple of the identity as s*I"
                );
            if (term.Matrix is { } m && (m.Rows != size.Matrix!.Rows || m.Columns != size.Matrix.Columns))
                throw term.Error($"{Describe(m)} is not added to {Describe(size.Matrix)}");
        }
        return Result(terms, terms.Where(t => t.Matrix is not null).Select(t => t.Matrix!).Aggregate((a, b) => a + b));
    }

    public static Operand Product(List<Operand> factors)
    {
        Expr scalar = Expr.One;
        MatrixExpr? product = null;
        foreach (var factor in factors)
        {
            if (factor.Matrix is not { } next)
            {
                scalar *= factor.FiniteValue;
                continue;
            }
            if (product is not null && product.Columns != next.Rows)
                throw factor.Error(
                    $"{Describe(product)} is not multiplied by {Describe(next)}; a row is written x' or x^\\top"
                );
            if ((long)(product?.Terms.Length ?? 1) * next.Terms.Length > MostTerms)
                throw factor.Error($"the product of matrices has more than {MostTerms} terms; split the formula");
            product = product is null ? next : product * next;
            if (product.Rows.IsOne && product.Columns.IsOne)
            {
                scalar *= MatrixScalars.Trace(product);
                product = null;
            }
        }
        return product is null ? Number(factors, scalar) : Result(factors, scalar * product);
    }

    public static Operand Power(Operand b, Operand exponent)
    {
        if (
            b.Matrix is not { } matrix
            || exponent.Expr is not Number { Value: { IsInteger: true } n }
            || n.Abs() > LargestPower
            || matrix.Rows != matrix.Columns
        )
            throw exponent.Error(
                "a square matrix is raised to small integers such as -1; x'*x is the square of a vector"
            );
        var power = MatrixExpr.Identity(matrix.Rows);
        for (var i = 0; i < (int)n.Abs().Numerator; i++)
            power = Product([
                b with
                {
                    Matrix = power,
                },
                b with
                {
                    Matrix = n.Sign < 0 ? matrix.Inverse : matrix,
                },
            ]).Matrix!;
        return Result([b, exponent], power);
    }

    public static Operand Transpose(Operand a, int end) =>
        a.Matrix is { } m
            ? a with
            {
                Matrix = m.Transposed,
                End = end,
            }
            : throw a.Error("only a vector or matrix is transposed");

    /// <summary>The trace, determinant, its logarithm, or inverse of a square matrix; null where the name is that of none.</summary>
    public static Func<Operand, Operand>? Find(string name) =>
        name switch
        {
            "tr" or "Tr" or "trace" => a => Number([a], MatrixScalars.Trace(Square(a))),
            "det" or "Det" => a => Number([a], Formula.Exp(MatrixScalars.LogDeterminant(Square(a)))),
            "logdet" => a => Number([a], MatrixScalars.LogDeterminant(Square(a))),
            "inv" or "inverse" => a => Result([a], Square(a).Inverse),
            "transpose" => a => Transpose(a, a.End),
            _ => null,
        };

    private static MatrixExpr Square(Operand a) =>
        a.Matrix is { } m && m.Rows == m.Columns ? m : throw a.Error("expected a square matrix");

    private static Operand Number(List<Operand> parts, Expr value) =>
        new(value, null, parts[0].Start, parts[parts.Count - 1].End, Weigh(parts));

    private static Operand Result(List<Operand> parts, MatrixExpr value) =>
        value.Rows.IsOne && value.Columns.IsOne
            ? Number(parts, MatrixScalars.Trace(value))
            : new(null, null, parts[0].Start, parts[parts.Count - 1].End, Weigh(parts)) { Matrix = value };

    private static int Weigh(List<Operand> parts) => 1 + parts.Sum(p => p.Weight);

    private static string Describe(MatrixExpr m) =>
        m.Columns.IsOne ? "a column"
        : m.Rows.IsOne ? "a row"
        : $"a matrix of {m.Rows} rows and {m.Columns} columns";
}
