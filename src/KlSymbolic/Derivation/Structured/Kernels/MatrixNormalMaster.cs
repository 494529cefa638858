using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>exp(−tr(B X' A X)/2 + tr(L' X)) on matrices: rows covary by A⁻¹, columns by B⁻¹, mean A⁻¹ L B⁻¹.</summary>
internal sealed class MatrixNormalMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        if (law.Support.Kind != PointKind.Matrices || !law.ItemStatistics.IsEmpty)
            return null;
        var x = new Letter(law.Variable.Rectangular);
        (MatrixExpr Rows, MatrixExpr Columns)? precision = null;
        var linear = MatrixExpr.Of(law.Support.Rows, law.Support.Columns, []);
        foreach (var (coefficient, statistic) in law.Statistics)
        {
            if (MatrixScalars.StructureOf(statistic) is not MatrixTrace trace)
                return null;
            if (Quadratic(trace.Word, x) is { } found)
            {
                if (precision is not null)
                    return null;
                precision = ((Expr)(-2) * coefficient * found.Rows, found.Columns);
            }
            else if (VariablePart.Of(trace, law.Variable) is { Product: [var letter] } part)
                linear += coefficient * (letter.IsTransposed ? part.Fixed : part.Fixed.Transposed);
            else
                return null;
        }
        return precision is var (a, b) ? new Kernel(x, a.Inverse * linear * b.Inverse, a.Inverse, b.Inverse) : null;
    }

    /// <summary>A and B of tr(B X' A X).</summary>
    public static (MatrixExpr Rows, MatrixExpr Columns)? Quadratic(MatrixWord word, Letter x)
    {
        var letters = word.Letters;
        var start = letters.IndexOf(x.Transposed);
        if (start < 0 || letters.Count(l => l.Atom.Equals(x.Atom)) != 2 || !letters.Contains(x))
            return null;
        var turned = letters.Skip(start + 1).Concat(letters.Take(start)).ToList();
        var end = turned.IndexOf(x);
        return (Word(x.Rows, turned.Take(end)), Word(x.Columns, turned.Skip(end + 1)));
    }

    private static MatrixExpr Word(Expr size, IEnumerable<Letter> letters) =>
        MatrixExpr.Of(size, size, [new(Expr.One, MatrixWord.Of(letters))]);

    private sealed class Kernel(Letter x, MatrixExpr mean, MatrixExpr rows, MatrixExpr columns) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "G3",
                "exp(-tr(B X'A X)/2 + tr(L'X)) has mean M = A^-1 L B^-1, and E tr(D X'C X) = tr(C A^-1) tr(D B^-1) + tr(D M'C M)",
                "A and B positive definite",
                "Gupta, Nagar, ch. 2"
            );

        public override StructuredExpectation? OfProduct(ImmutableArray<Letter> product) =>
            product is [var single] ? new(Word(product), single.IsTransposed ? mean.Transposed : mean) : null;

        public override StructuredExpectation? OfScalar(Expr statistic) =>
            MatrixScalars.StructureOf(statistic) is MatrixTrace trace && Quadratic(trace.Word, x) is var (c, d)
                ? StructuredExpectation.Of(
                    statistic,
                    (
                        MatrixScalars.Trace(c * rows) * MatrixScalars.Trace(d * columns)
                        + MatrixScalars.Trace(d * mean.Transposed * c * mean)
                    ).Expand()
                )
                : null;
    }
}
