using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Uniform distribution on the interval from a to b, a &lt; b.</summary>
    public static Family Uniform =>
        field ??= Family
            .Of(
                "Uniform",
                Real("a").Or("low"),
                Real("b").Or("high"),
                "Uniform distribution on the interval from a to b, a < b.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 26",
                (_, a, b) =>
                    new()
                    {
                        Support = Support.Between(a, b),
                        LogDensity = -Log(b - a),
                        Constraints = [Condition.Less(a, b)],
                    }
            )
            .Elsewhere(
                pyTorch: "Uniform(a, b)",
                tensorFlowProbability: "Uniform(a, b)",
                numPyro: "Uniform(a, b)",
                distributionsJl: "Uniform(a, b)",
                sciPy: "uniform(a, b - a)"
            );
}
