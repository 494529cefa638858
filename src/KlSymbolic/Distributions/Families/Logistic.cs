using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Logistic distribution with location loc and scale; on the reals.</summary>
    public static Family Logistic =>
        field ??= Family
            .Of(
                "Logistic",
                Real("loc").Or("mu"),
                Positive("scale").Or("s"),
                "Logistic distribution with location loc and scale; on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 23",
                (x, loc, scale) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity = -(x - loc) / scale - Log(scale) - 2 * Log(1 + Exp(-(x - loc) / scale)),
                    }
            )
            .Elsewhere(
                tensorFlowProbability: "Logistic(loc, scale)",
                numPyro: "Logistic(loc, scale)",
                distributionsJl: "Logistic(loc, scale)",
                sciPy: "logistic(loc, scale)"
            );
}
