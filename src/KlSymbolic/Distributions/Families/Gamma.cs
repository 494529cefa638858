using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Gamma distribution with shape and rate, the reciprocal of the scale, on x &gt; 0.</summary>
    public static Family Gamma =>
        field ??= Family
            .Of(
                "Gamma",
                Positive("shape").Or("alpha").Or("concentration"),
                Positive("rate").Or("scale", Domain.Positive, "1/scale", t => 1 / t).Or("beta"),
                "Gamma distribution with shape and rate, the reciprocal of the scale; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 17",
                (x, shape, rate) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = shape * Log(rate) - LogGamma(shape) + (shape - 1) * Log(x) - rate * x,
                    }
            )
            .GivenBy(
                Positive("mean"),
                Positive("variance"),
                ["mean^2/variance", "mean/variance"],
                (m, v) => [m.Pow(2) / v, m / v]
            )
            .Elsewhere(
                pyTorch: "Gamma(shape, rate)",
                tensorFlowProbability: "Gamma(shape, rate)",
                numPyro: "Gamma(shape, rate)",
                distributionsJl: "Gamma(shape, 1/rate)",
                sciPy: "gamma(shape, scale=1/rate)"
            );
}
