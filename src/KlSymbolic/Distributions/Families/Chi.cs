using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Chi distribution: the root of a chi-squared variable with df degrees of freedom; on x &gt; 0.</summary>
    public static Family Chi =>
        field ??= Family
            .Of(
                "Chi",
                Positive("df").Or("k").Or("nu"),
                "Chi distribution: the root of a chi-squared variable with df degrees of freedom; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 18",
                (x, df) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = (df - 1) * Log(x) - x.Pow(2) / 2 - (df / 2 - 1) * Log(2) - LogGamma(df / 2),
                    }
            )
            .Elsewhere(tensorFlowProbability: "Chi(df)", distributionsJl: "Chi(df)", sciPy: "chi(df)");
}
