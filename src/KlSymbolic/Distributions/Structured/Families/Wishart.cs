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
    /// <summary>Wishart distribution of a positive definite matrix, degrees of freedom df and scale matrix: mean df · scale.</summary>
    public static StructuredFamily Wishart =>
        field ??= new()
        {
            Name = "Wishart",
            Parameters =
            [
                Scalar("df", Domain.Positive).Or("nu", "degrees_of_freedom"),
                PositiveDefinite("scale").Or("scale_matrix").OrInverse("precision", "rate"),
            ],
            Summary = "Wishart distribution of a positive definite matrix with mean df times scale, df > k - 1.",
            Reference = "Gupta, Nagar, Matrix Variate Distributions, ch. 3",
            Sampler = a => random => new() { Factor = WishartMatrices.DrawFactor(random, a.Number(0), a.Factor(1)) },
            Density = (x, a) =>
            {
                var (df, scale) = (a.Number(0), a.Matrix(1));
                var variable = MatrixExpr.Of(x.Symmetric);
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.PositiveDefinite, a.Size),
                    LogDensity =
                        (df - a.Size - 1) / 2 * LogDeterminant(variable)
                        - Trace(scale.Inverse * variable) / 2
                        - df / 2 * LogDeterminant(scale)
                        - df * a.Size / 2 * Log(2)
                        - MultivariateGamma.Log(df / 2, a.Size),
                    Constraints = [Condition.Less(a.Size - 1, df)],
                };
            },
        };
}
