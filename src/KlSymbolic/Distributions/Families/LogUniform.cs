using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Log-uniform distribution: log x is uniform; on a &lt; x &lt; b.</summary>
    public static Family LogUniform =>
        field ??= Family
            .Of(
                "LogUniform",
                Positive("a").Or("low"),
                Positive("b").Or("high"),
                "Log-uniform distribution: log x is uniform; on a < x < b.",
                "Hamming, Bell System Tech. J. 49 (1970) 1609-1625",
                (x, a, b) =>
                    new()
                    {
                        Support = Support.Between(a, b),
                        LogDensity = -Log(x) - Log(Log(b) - Log(a)),
                        Constraints = [Condition.Less(a, b)],
                    }
            )
            .Called("Reciprocal")
            .Elsewhere(numPyro: "LogUniform(a, b)", distributionsJl: "LogUniform(a, b)", sciPy: "loguniform(a, b)");
}
