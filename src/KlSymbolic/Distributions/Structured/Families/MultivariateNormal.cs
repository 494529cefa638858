using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Algebra.Matrices.MatrixScalars;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Normal distribution of a vector, with mean and covariance matrix.</summary>
    public static StructuredFamily MultivariateNormal =>
        field ??= new()
        {
            Name = "MultivariateNormal",
            Aliases = ["MvNormal", "MVN", "MultivariateGaussian"],
            Parameters =
            [
                Vector("mean").Or("mu", "loc"),
                PositiveDefinite("cov")
                    .Or("covariance", "covariance_matrix")
                    .OrInverse("precision", "precision_matrix"),
            ],
            Summary = "Normal distribution of a vector of k reals, with mean and covariance matrix.",
            Reference = "Kotz, Balakrishnan, Johnson, Continuous Multivariate Distributions, vol. 1, ch. 45",
            Sampler = a => random => SamplePoint.OfVector(NormalVectors.Draw(random, a.Items(0), a.Factor(1))),
            Density = (x, a) =>
            {
                var deviation = MatrixExpr.Of(x.Vector) - a.Matrix(0);
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.Vectors, a.Size),
                    LogDensity =
                        -Quadratic(deviation, a.Matrix(1).Inverse) / 2
                        - LogDeterminant(a.Matrix(1)) / 2
                        - a.Size * Log(2 * Pi) / 2,
                };
            },
        };
}
