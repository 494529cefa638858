using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Inverse gamma distribution: 1/x is a gamma variable with shape and rate equal to scale; on x &gt; 0.</summary>
    public static Family InverseGamma =>
        field ??= Family
            .Of(
                "InverseGamma",
                Positive("shape").Or("alpha").Or("concentration"),
                Positive("scale").Or("beta").Or("rate", Domain.Positive, "1/rate", r => 1 / r),
                "Inverse gamma distribution: 1/x is a gamma variable with shape and rate equal to scale; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 17",
                (x, shape, scale) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = shape * Log(scale) - LogGamma(shape) - (shape + 1) * Log(x) - scale / x,
                    }
            )
            .Elsewhere(
                pyTorch: "InverseGamma(shape, scale)",
                tensorFlowProbability: "InverseGamma(shape, scale)",
                numPyro: "InverseGamma(shape, scale)",
                distributionsJl: "InverseGamma(shape, scale)",
                sciPy: "invgamma(shape, scale=scale)"
            );
}
