using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Cauchy distribution with location loc and scale; on the reals.</summary>
    public static Family Cauchy =>
        field ??= Family
            .Of(
                "Cauchy",
                Real("loc").Or("x0"),
                Positive("scale").Or("gamma"),
                "Cauchy distribution with location loc and scale; on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 16",
                (x, loc, scale) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity = Log(scale) - Log(Pi) - Log((x - loc).Pow(2) + scale.Pow(2)),
                    }
            )
            .Elsewhere(
                pyTorch: "Cauchy(loc, scale)",
                tensorFlowProbability: "Cauchy(loc, scale)",
                numPyro: "Cauchy(loc, scale)",
                distributionsJl: "Cauchy(loc, scale)",
                sciPy: "cauchy(loc, scale)"
            );
}
