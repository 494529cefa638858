using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Generalized gamma distribution: x^(d - 1) exp(-(x/scale)^power) normalised; on x &gt; 0.</summary>
    public static Family GeneralizedGamma =>
        field ??= Family
            .Of(
                "GeneralizedGamma",
                Positive("scale"),
                Positive("d"),
                Positive("power"),
                "Generalized gamma distribution: x^(d - 1) exp(-(x/scale)^power) normalised; on x > 0.",
                "Stacy, Ann. Math. Statist. 33 (1962) 1187-1192",
                (x, scale, d, power) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            Log(power)
                            - d * Log(scale)
                            - LogGamma(d / power)
                            + (d - 1) * Log(x)
                            - (x / scale).Pow(power),
                    }
            )
            .Elsewhere(sciPy: "gengamma(d/power, power, scale=scale)");
}
