using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Chi-squared distribution with df degrees of freedom; on x &gt; 0.</summary>
    public static Family ChiSquared =>
        field ??= Family
            .Of(
                "ChiSquared",
                Positive("df").Or("k").Or("nu"),
                "Chi-squared distribution with df degrees of freedom; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 18",
                (x, df) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = (df / 2 - 1) * Log(x) - x / 2 - df / 2 * Log(2) - LogGamma(df / 2),
                    }
            )
            .Called("Chi2")
            .Elsewhere(
                pyTorch: "Chi2(df)",
                tensorFlowProbability: "Chi2(df)",
                numPyro: "Chi2(df)",
                distributionsJl: "Chisq(df)",
                sciPy: "chi2(df)"
            );
}
