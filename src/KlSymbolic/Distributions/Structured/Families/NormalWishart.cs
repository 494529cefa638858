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
    /// <summary>A precision matrix that is Wishart(df, scale), and a vector that, given it, is normal with mean and lambda times that precision.</summary>
    public static StructuredFamily NormalWishart =>
        field ??= new()
        {
            Name = "NormalWishart",
            Aliases = ["GaussianWishart"],
            Parameters =
            [
                Vector("mean").Or("mu", "loc"),
                Scalar("lambda", Domain.Positive).Or("kappa"),
                Scalar("df", Domain.Positive).Or("nu"),
                PositiveDefinite("scale").Or("W"),
            ],
            Summary =
                "Pairs (x, X): X is Wishart(df, scale), and x given X is normal with that mean and precision lambda*X.",
            Reference = "Bernardo, Smith, Bayesian Theory, 3.2.5; Bishop, Pattern Recognition and Machine Learning, B",
            Sampler = a =>
                random =>
                {
                    var factor = WishartMatrices.DrawFactor(random, a.Number(2), a.Factor(3));
                    var x = NormalVectors.DrawWithPrecision(random, a.Items(0), factor, a.Number(1));
                    return new() { Factor = factor, Vector = DoubleMatrix.Column(x) };
                },
            Density = (x, a) =>
            {
                var (lambda, df, scale) = (a.Number(1), a.Number(2), a.Matrix(3));
                var precision = MatrixExpr.Of(x.Symmetric);
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.VectorAndPositiveDefinite, a.Size),
                    LogDensity =
                        a.Size * Log(lambda) / 2
                        - a.Size * Log(2 * Pi) / 2
                        + LogDeterminant(precision) / 2
                        - lambda * Quadratic(MatrixExpr.Of(x.Vector) - a.Matrix(0), precision) / 2
                        + (df - a.Size - 1) / 2 * LogDeterminant(precision)
                        - Trace(scale.Inverse * precision) / 2
                        - df / 2 * LogDeterminant(scale)
                        - df * a.Size / 2 * Log(2)
                        - MultivariateGamma.Log(df / 2, a.Size),
                    Constraints = [Condition.Less(a.Size - 1, df)],
                };
            },
        };
}
