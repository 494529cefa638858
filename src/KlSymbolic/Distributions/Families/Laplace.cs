using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Laplace distribution with location loc and scale, on the reals.</summary>
    public static Family Laplace =>
        field ??= Family
            .Of(
                "Laplace",
                Real("loc").Or("mu").Or("mean"),
                Positive("scale").Or("b"),
                "Laplace distribution with location loc and scale, on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 24",
                (x, loc, scale) =>
                    new() { Support = Support.Reals, LogDensity = -Abs(x - loc) / scale - Log(2 * scale) }
            )
            .Elsewhere(
                pyTorch: "Laplace(loc, scale)",
                tensorFlowProbability: "Laplace(loc, scale)",
                numPyro: "Laplace(loc, scale)",
                distributionsJl: "Laplace(loc, scale)",
                sciPy: "laplace(loc, scale)"
            );
}
