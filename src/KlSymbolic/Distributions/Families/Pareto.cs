using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Pareto distribution with least value xmin and tail exponent alpha; on x &gt; xmin.</summary>
    public static Family Pareto =>
        field ??= Family
            .Of(
                "Pareto",
                Positive("xmin").Or("scale").Or("m"),
                Positive("alpha").Or("shape"),
                "Pareto distribution with least value xmin and tail exponent alpha; on x > xmin.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 20",
                (x, xmin, alpha) =>
                    new()
                    {
                        Support = Support.Between(xmin, Infinity),
                        LogDensity = Log(alpha) + alpha * Log(xmin) - (alpha + 1) * Log(x),
                    }
            )
            .Elsewhere(
                pyTorch: "Pareto(xmin, alpha)",
                tensorFlowProbability: "Pareto(alpha, xmin)",
                numPyro: "Pareto(xmin, alpha)",
                distributionsJl: "Pareto(alpha, xmin)",
                sciPy: "pareto(alpha, scale=xmin)"
            );
}
