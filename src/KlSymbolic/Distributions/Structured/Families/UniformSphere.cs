using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Uniform distribution of a direction in k dimensions.</summary>
    public static StructuredFamily UniformSphere =>
        field ??= new()
        {
            Name = "UniformSphere",
            Aliases = ["HypersphericalUniform"],
            Parameters = [Size("k").Or("dim")],
            Summary = "Uniform distribution of a vector of k reals with length 1.",
            Reference = "Mardia, Jupp, Directional Statistics, 9.3.1",
            Sampler = a => random => SamplePoint.OfVector(Directions.Uniform(random, a.Rows)),
            Density = (_, a) =>
                new()
                {
                    Support = StructuredSupport.Of(PointKind.Sphere, a.Size),
                    LogDensity = LogGamma(a.Size / 2) - Log(2) - a.Size / 2 * Log(Pi),
                    Constraints = [Condition.LessOrEqual(2, a.Size)],
                },
        };
}
