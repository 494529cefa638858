using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Kumaraswamy distribution with shapes a and b; on 0 &lt; x &lt; 1.</summary>
    public static Family Kumaraswamy =>
        field ??= Family
            .Of(
                "Kumaraswamy",
                Positive("a").Or("concentration1"),
                Positive("b").Or("concentration0"),
                "Kumaraswamy distribution with shapes a and b; on 0 < x < 1.",
                "Kumaraswamy, J. Hydrology 46 (1980) 79-88",
                (x, a, b) =>
                    new()
                    {
                        Support = Support.Between(0, 1),
                        LogDensity = Log(a) + Log(b) + (a - 1) * Log(x) + (b - 1) * Log(1 - x.Pow(a)),
                    }
            )
            .Elsewhere(
                pyTorch: "Kumaraswamy(a, b)",
                tensorFlowProbability: "Kumaraswamy(a, b)",
                numPyro: "Kumaraswamy(a, b)",
                distributionsJl: "Kumaraswamy(a, b)"
            );
}
