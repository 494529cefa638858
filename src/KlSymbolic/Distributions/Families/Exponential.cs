using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Exponential distribution with rate, the reciprocal of the mean, on x &gt; 0.</summary>
    public static Family Exponential =>
        field ??= Family
            .Of(
                "Exponential",
                Positive("rate")
                    .Or("scale", Domain.Positive, "1/scale", t => 1 / t)
                    .Or("mean", Domain.Positive, "1/mean", m => 1 / m),
                "Exponential distribution with rate, the reciprocal of the mean; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 19",
                (x, rate) => new() { Support = Support.PositiveReals, LogDensity = Log(rate) - rate * x }
            )
            .Elsewhere(
                pyTorch: "Exponential(rate)",
                tensorFlowProbability: "Exponential(rate)",
                numPyro: "Exponential(rate)",
                distributionsJl: "Exponential(1/rate)",
                sciPy: "expon(scale=1/rate)"
            );
}
