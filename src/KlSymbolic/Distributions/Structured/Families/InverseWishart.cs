using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Algebra.Matrices.MatrixScalars;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Inverse Wishart distribution: the inverse is Wishart with df degrees of freedom and scale⁻¹.</summary>
    public static StructuredFamily InverseWishart =>
        field ??= new()
        {
            Name = "InverseWishart",
            Parameters = [Scalar("df", Domain.Positive).Or("nu"), PositiveDefinite("scale").Or("psi", "scale_matrix")],
            Summary =
                "Inverse Wishart distribution of a positive definite matrix, whose inverse is Wishart(df, scale^-1), df > k - 1.",
            Reference = "Gupta, Nagar, Matrix Variate Distributions, 3.4",
            Sampler = a =>
                random => new() { Factor = WishartMatrices.DrawInverseFactor(random, a.Number(0), a.Matrix(1)) },
            Density = (x, a) =>
            {
                var (df, scale) = (a.Number(0), a.Matrix(1));
                var variable = MatrixExpr.Of(x.Symmetric);
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.PositiveDefinite, a.Size),
                    LogDensity =
                        -(df + a.Size + 1) / 2 * LogDeterminant(variable)
                        - Trace(scale * variable.Inverse) / 2
                        + df / 2 * LogDeterminant(scale)
                        - df * a.Size / 2 * Log(2)
                        - MultivariateGamma.Log(df / 2, a.Size),
                    Constraints = [Condition.Less(a.Size - 1, df)],
                };
            },
        };
}
