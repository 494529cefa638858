using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>A Wishart matrix X, and a vector x that given X is normal with precision c X.</summary>
internal sealed class NormalWishartMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        if (law.Support.Kind != PointKind.VectorAndPositiveDefinite || !law.ItemStatistics.IsEmpty)
            return null;
        var (x, matrix, k) = (new Letter(law.Variable.Vector), new Letter(law.Variable.Symmetric), law.Support.Rows);
        var (power, precision) = (Expr.Zero, Expr.Zero);
        var (linear, direct) = (MatrixExpr.ZeroVector(k), MatrixExpr.Of(k, k, []));
        foreach (var (coefficient, statistic) in law.Statistics)
        {
            switch (MatrixScalars.StructureOf(statistic))
            {
                case MatrixLogDeterminant:
                    power += coefficient;
                    break;
                case MatrixTrace { Word.Letters: var w } when w.SequenceEqual([x.Transposed, matrix, x]):
                    precision -= 2 * coefficient;
                    break;
                case MatrixTrace { Word: var w } when Beside(w, x, matrix) is { } vector:
                    linear += coefficient * vector;
                    break;
                case MatrixTrace t
                    when VariablePart.Of(t, law.Variable) is { } part && part.Product.SequenceEqual([matrix]):
                    direct += coefficient * part.Fixed;
                    break;
                default:
                    return null;
            }
        }
        if (precision.IsZero)
            return null;
        precision = Simplification.Display(precision, law.Known);
        var mean = 1 / precision * linear;
        // The exponent's part in X alone is tr((C − c m m'/2) X).
        var rest = direct + precision / 2 * (mean * mean.Transposed);
        var df = Simplification.Display(2 * power + k, law.Known);
        return new Kernel(x, matrix, mean, precision, df, ((Expr)(-2) * rest).Inverse);
    }

    /// <summary>v of v' X x or x' X v.</summary>
    public static MatrixExpr? Beside(MatrixWord word, Letter x, Letter matrix)
    {
        var letters = word.Letters;
        return letters is [var v, var m, var last] && m.Equals(matrix) && last.Equals(x) ? Column(v.Transposed)
            : letters is [var first, var n, var w] && n.Equals(matrix) && first.Equals(x.Transposed) ? Column(w)
            : null;

        static MatrixExpr Column(Letter v) => MatrixExpr.Of(v.Rows, v.Columns, [new(Expr.One, MatrixWord.Of([v]))]);
    }

    private sealed class Kernel(Letter x, Letter matrix, MatrixExpr mean, Expr precision, Expr df, MatrixExpr scale)
        : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "N2",
                "X is Wishart with n degrees of freedom and scale V, x given X is normal with mean m and precision c X: E X = n V, E X x = n V m, E x'X x = k/c + n m'V m, E log det X = k log 2 + log det V + sum over i of digamma((n+1-i)/2)",
                "n > k - 1, c > 0",
                "W1 for X, G1 for x given X"
            );

        public override StructuredExpectation? OfProduct(ImmutableArray<Letter> product) =>
            product.SequenceEqual([matrix]) ? new(Word(product), df * scale)
            : product.SequenceEqual([matrix, x]) ? new(Word(product), df * (scale * mean))
            : product.SequenceEqual([x.Transposed, matrix]) ? new(Word(product), df * (mean.Transposed * scale))
            : null;

        public override StructuredExpectation? OfScalar(Expr statistic) =>
            MatrixScalars.StructureOf(statistic) switch
            {
                MatrixLogDeterminant => StructuredExpectation.Of(statistic, WishartMaster.LogDeterminant(df, scale)),
                MatrixTrace { Word.Letters: var w } when w.SequenceEqual([x.Transposed, matrix, x]) =>
                    StructuredExpectation.Of(
                        statistic,
                        mean.Rows / precision + df * MatrixScalars.Quadratic(mean, scale)
                    ),
                MatrixTrace { Word: var w } when Beside(w, x, matrix) is { } v => StructuredExpectation.Of(
                    statistic,
                    df * MatrixScalars.Trace(v.Transposed * scale * mean)
                ),
                _ => null,
            };
    }
}
