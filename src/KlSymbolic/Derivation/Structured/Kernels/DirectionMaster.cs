using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>exp(κ m' x) on vectors of length 1: E x is the derivative of the log-normaliser along m; without x, 0 by symmetry.</summary>
internal sealed class DirectionMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        if (law.Support.Kind != PointKind.Sphere || !law.ItemStatistics.IsEmpty)
            return null;
        if (law.Statistics.IsEmpty)
            return new Kernel(MatrixExpr.ZeroVector(law.Support.Rows));
        if (
            law.Statistics is not [var (coefficient, statistic)]
            || MatrixScalars.StructureOf(statistic) is not MatrixTrace trace
            || VariablePart.Of(trace, law.Variable) is not { Product: [var letter] } part
        )
            return null;
        var direction = letter.IsTransposed ? part.Fixed : part.Fixed.Transposed;
        var half = law.Support.Rows / 2;
        return new Kernel(Formula.BesselI(half, coefficient) / Formula.BesselI(half - 1, coefficient) * direction);
    }

    private sealed class Kernel(MatrixExpr mean) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "V1",
                "the integral of exp(c m'x) over the unit vectors x of k items is (2 pi)^(k/2) c^(1-k/2) I_(k/2-1)(c) for m of length 1; its logarithm's derivative by c gives E x = m I_(k/2)(c)/I_(k/2-1)(c), and without m the mean is 0 by symmetry",
                "c > 0",
                "Mardia, Jupp, 9.3.2; DLMF 10.32.2, 10.29.4"
            );

        public override StructuredExpectation? OfProduct(ImmutableArray<Letter> product) =>
            product is [var single] ? new(Word(product), single.IsTransposed ? mean.Transposed : mean) : null;
    }
}
