using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Normal distribution with location mu and scale sigma, truncated to the interval from a to b, a &lt; b.</summary>
    public static Family TruncatedNormal =>
        field ??= Family
            .Of(
                "TruncatedNormal",
                Real("mu").Or("loc"),
                Positive("sigma").Or("std").Or("stddev").Or("scale"),
                Real("a").Or("low"),
                Real("b").Or("high"),
                "Normal distribution with location mu and scale sigma, truncated to the interval from a to b, a < b.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 13",
                (x, mu, sigma, a, b) =>
                    new()
                    {
                        Support = Support.Between(a, b),
                        LogDensity =
                            -(x - mu).Pow(2) / (2 * sigma.Pow(2))
                            - Log(sigma)
                            - Log(2 * Pi) / 2
                            - Log(NormalCdf((b - mu) / sigma) - NormalCdf((a - mu) / sigma)),
                        Constraints = [Condition.Less(a, b)],
                    }
            )
            .Elsewhere(
                tensorFlowProbability: "TruncatedNormal(mu, sigma, a, b)",
                numPyro: "TruncatedNormal(mu, sigma, low=a, high=b)",
                distributionsJl: "truncated(Normal(mu, sigma), a, b)",
                sciPy: "truncnorm((a - mu)/sigma, (b - mu)/sigma, mu, sigma)"
            );
}
