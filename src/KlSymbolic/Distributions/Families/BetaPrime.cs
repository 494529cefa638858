using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Beta prime distribution with shapes alpha and beta; on x &gt; 0.</summary>
    public static Family BetaPrime =>
        field ??= Family
            .Of(
                "BetaPrime",
                Positive("alpha"),
                Positive("beta"),
                "Beta prime distribution with shapes alpha and beta; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 27",
                (x, alpha, beta) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            (alpha - 1) * Log(x)
                            - (alpha + beta) * Log(1 + x)
                            - LogGamma(alpha)
                            - LogGamma(beta)
                            + LogGamma(alpha + beta),
                    }
            )
            .Elsewhere(distributionsJl: "BetaPrime(alpha, beta)", sciPy: "betaprime(alpha, beta)");
}
