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
    /// <summary>Von Mises–Fisher distribution of a direction, mean direction mu and concentration kappa.</summary>
    public static StructuredFamily VonMisesFisher =>
        field ??= new()
        {
            Name = "VonMisesFisher",
            Aliases = ["VMF"],
            Parameters =
            [
                Vector("mu").Or("mean_direction", "loc") with
                {
                    IsUnit = true,
                },
                Scalar("kappa", Domain.Positive).Or("concentration"),
            ],
            Summary =
                "Von Mises-Fisher distribution of a vector of length 1, mean direction mu and concentration kappa.",
            Reference = "Mardia, Jupp, Directional Statistics, 9.3.2",
            Sampler = a => random => SamplePoint.OfVector(Directions.VonMisesFisher(random, a.Items(0), a.Number(1))),
            Density = (x, a) =>
            {
                var (half, kappa) = (a.Size / 2, a.Number(1));
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.Sphere, a.Size),
                    LogDensity =
                        kappa * Trace(a.Matrix(0).Transposed * MatrixExpr.Of(x.Vector))
                        + (half - 1) * Log(kappa)
                        - half * Log(2 * Pi)
                        - Log(BesselI(half - 1, kappa)),
                    Constraints = [Condition.LessOrEqual(2, a.Size)],
                };
            },
        };
}
