using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Logit-normal distribution: log(x/(1 - x)) is normal with mean mu and standard deviation sigma; on 0 &lt; x &lt; 1.</summary>
    public static Family LogitNormal =>
        field ??= Family
            .Of(
                "LogitNormal",
                Real("mu").Or("loc"),
                Positive("sigma").Or("std").Or("stddev").Or("scale"),
                "Logit-normal distribution: log(x/(1 - x)) is normal with mean mu and standard deviation sigma; on 0 < x < 1.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 12",
                (x, mu, sigma) =>
                    new()
                    {
                        Support = Support.Between(0, 1),
                        LogDensity =
                            -(Log(x) - Log(1 - x) - mu).Pow(2) / (2 * sigma.Pow(2))
                            - Log(x)
                            - Log(1 - x)
                            - Log(sigma)
                            - Log(2 * Pi) / 2,
                    }
            )
            .Elsewhere(tensorFlowProbability: "LogitNormal(mu, sigma)", distributionsJl: "LogitNormal(mu, sigma)");
}
