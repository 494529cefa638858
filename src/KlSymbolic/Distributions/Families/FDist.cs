using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>F distribution with d1 and d2 degrees of freedom; on x &gt; 0.</summary>
    public static Family FDist =>
        field ??= Family
            .Of(
                "FDist",
                Positive("d1"),
                Positive("d2"),
                "F distribution with d1 and d2 degrees of freedom; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 27",
                (x, d1, d2) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            LogGamma((d1 + d2) / 2)
                            - LogGamma(d1 / 2)
                            - LogGamma(d2 / 2)
                            + d1 / 2 * Log(d1 / d2)
                            + (d1 / 2 - 1) * Log(x)
                            - (d1 + d2) / 2 * Log(1 + d1 * x / d2),
                    }
            )
            .Called("F", "FisherSnedecor")
            .Elsewhere(pyTorch: "FisherSnedecor(d1, d2)", distributionsJl: "FDist(d1, d2)", sciPy: "f(d1, d2)");
}
