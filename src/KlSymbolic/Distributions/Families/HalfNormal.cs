using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Half-normal distribution: the absolute value of a normal variable with mean 0 and standard deviation sigma; on x &gt; 0.</summary>
    public static Family HalfNormal =>
        field ??= Family
            .Of(
                "HalfNormal",
                Positive("sigma").Or("std").Or("stddev").Or("scale"),
                "Half-normal distribution: the absolute value of a normal variable with mean 0 and standard deviation sigma; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 13",
                (x, sigma) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = -x.Pow(2) / (2 * sigma.Pow(2)) - Log(sigma) + Log(2 / Pi) / 2,
                    }
            )
            .Elsewhere(
                pyTorch: "HalfNormal(sigma)",
                tensorFlowProbability: "HalfNormal(sigma)",
                numPyro: "HalfNormal(sigma)",
                distributionsJl: "truncated(Normal(0, sigma), 0, Inf)",
                sciPy: "halfnorm(scale=sigma)"
            );
}
