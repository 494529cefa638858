using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Weibull distribution with shape and scale; on x &gt; 0.</summary>
    public static Family Weibull =>
        field ??= Family
            .Of(
                "Weibull",
                Positive("shape").Or("k").Or("concentration"),
                Positive("scale").Or("lambda"),
                "Weibull distribution with shape and scale; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 21",
                (x, shape, scale) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = Log(shape) - shape * Log(scale) + (shape - 1) * Log(x) - (x / scale).Pow(shape),
                    }
            )
            .Elsewhere(
                pyTorch: "Weibull(scale, shape)",
                tensorFlowProbability: "Weibull(shape, scale)",
                numPyro: "Weibull(scale, shape)",
                distributionsJl: "Weibull(shape, scale)",
                sciPy: "weibull_min(shape, scale=scale)"
            );
}
