using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Log-normal distribution: the logarithm is normal with mean mu and standard deviation sigma; on x &gt; 0.</summary>
    public static Family LogNormal =>
        field ??= Family
            .Of(
                "LogNormal",
                Real("mu").Or("loc"),
                Positive("sigma").Or("std").Or("stddev").Or("scale"),
                "Log-normal distribution: log x is normal with mean mu and standard deviation sigma; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 14",
                (x, mu, sigma) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = -(Log(x) - mu).Pow(2) / (2 * sigma.Pow(2)) - Log(x) - Log(sigma) - Log(2 * Pi) / 2,
                    }
            )
            .Called("Lognormal")
            .Elsewhere(
                pyTorch: "LogNormal(mu, sigma)",
                tensorFlowProbability: "LogNormal(mu, sigma)",
                numPyro: "LogNormal(mu, sigma)",
                distributionsJl: "LogNormal(mu, sigma)",
                sciPy: "lognorm(sigma, scale=exp(mu))"
            );
}
