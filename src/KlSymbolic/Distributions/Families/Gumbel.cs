using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Gumbel distribution of maxima with location loc and scale; on the reals.</summary>
    public static Family Gumbel =>
        field ??= Family
            .Of(
                "Gumbel",
                Real("loc").Or("mu"),
                Positive("scale").Or("beta"),
                "Gumbel distribution of maxima with location loc and scale; on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 22",
                (x, loc, scale) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity = -(x - loc) / scale - Exp(-(x - loc) / scale) - Log(scale),
                    }
            )
            .Elsewhere(
                pyTorch: "Gumbel(loc, scale)",
                tensorFlowProbability: "Gumbel(loc, scale)",
                numPyro: "Gumbel(loc, scale)",
                distributionsJl: "Gumbel(loc, scale)",
                sciPy: "gumbel_r(loc, scale)"
            );
}
