using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>exp(−x' A x/2 + b' x) on vectors: covariance A⁻¹, mean A⁻¹ b.</summary>
internal sealed class GaussianVectorMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        if (law.Support.Kind != PointKind.Vectors || law.Statistics.IsEmpty || !law.ItemStatistics.IsEmpty)
            return null;
        var size = law.Support.Rows;
        var (precision, linear) = (MatrixExpr.Of(size, size, []), MatrixExpr.ZeroVector(size));
        foreach (var (coefficient, statistic) in law.Statistics)
        {
            if (
                MatrixScalars.StructureOf(statistic) is not MatrixTrace trace
                || VariablePart.Of(trace, law.Variable) is not { } part
            )
                return null;
            if (part.Product.Length == 2)
                precision -= coefficient * (part.Fixed + part.Fixed.Transposed);
            else if (part.Product.Length == 1)
                linear += coefficient * (part.Product[0].IsTransposed ? part.Fixed : part.Fixed.Transposed);
            else
                return null;
        }
        var covariance = precision.Inverse;
        return new Kernel(covariance * linear, covariance);
    }

    private sealed class Kernel(MatrixExpr mean, MatrixExpr covariance) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "G1",
                "exp(-x'A x/2 + b'x) has mean m = A^-1 b and covariance A^-1, so that E[x x'] = A^-1 + m m'",
                "A positive definite",
                "Kotz, Balakrishnan, Johnson, vol. 1, ch. 45"
            );

        public override StructuredExpectation? OfProduct(ImmutableArray<Letter> product) =>
            product switch
            {
                [{ IsTransposed: false }] => new(Word(product), mean),
                [{ IsTransposed: true }] => new(Word(product), mean.Transposed),
                [{ IsTransposed: false }, { IsTransposed: true }] => new(
                    Word(product),
                    covariance + mean * mean.Transposed
                ),
                _ => null,
            };
    }
}
