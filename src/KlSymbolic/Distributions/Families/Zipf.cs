using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Zipf (zeta) distribution with exponent s &gt; 1; on 1, 2, 3, ....</summary>
    public static Family Zipf =>
        field ??= Family
            .Of(
                "Zipf",
                AboveOne("s").Or("a").Or("exponent"),
                "Zipf (zeta) distribution with exponent s > 1; on 1, 2, 3, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 11",
                (x, s) => new() { Support = Support.Integers(1, Infinity), LogDensity = -s * Log(x) - Log(Zeta(s)) }
            )
            .Called("Zeta")
            .Elsewhere(tensorFlowProbability: "Zipf(s)", sciPy: "zipf(s)");
}
