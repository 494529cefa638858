using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Half-Cauchy distribution: the absolute value of a Cauchy variable with location 0; on x &gt; 0.</summary>
    public static Family HalfCauchy =>
        field ??= Family
            .Of(
                "HalfCauchy",
                Positive("scale").Or("gamma"),
                "Half-Cauchy distribution: the absolute value of a Cauchy variable with location 0; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 16",
                (x, scale) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = Log(2) + Log(scale) - Log(Pi) - Log(x.Pow(2) + scale.Pow(2)),
                    }
            )
            .Elsewhere(
                pyTorch: "HalfCauchy(scale)",
                tensorFlowProbability: "HalfCauchy(0, scale)",
                numPyro: "HalfCauchy(scale)",
                distributionsJl: "truncated(Cauchy(0, scale), 0, Inf)",
                sciPy: "halfcauchy(scale=scale)"
            );
}
