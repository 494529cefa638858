using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Rayleigh distribution with scale sigma; on x &gt; 0.</summary>
    public static Family Rayleigh =>
        field ??= Family
            .Of(
                "Rayleigh",
                Positive("sigma").Or("scale"),
                "Rayleigh distribution with scale sigma; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 18",
                (x, sigma) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = Log(x) - 2 * Log(sigma) - x.Pow(2) / (2 * sigma.Pow(2)),
                    }
            )
            .Elsewhere(distributionsJl: "Rayleigh(sigma)", sciPy: "rayleigh(scale=sigma)");
}
