using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Student's t distribution with df degrees of freedom, location loc and scale; on the reals.</summary>
    public static Family StudentT =>
        field ??= Family
            .Of(
                "StudentT",
                Positive("df").Or("nu"),
                Real("loc").Or("mu").By(0),
                Positive("scale").Or("sigma").By(1),
                "Student's t distribution with df degrees of freedom, location loc and scale; on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 28",
                (x, df, loc, scale) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity =
                            LogGamma((df + 1) / 2)
                            - LogGamma(df / 2)
                            - Log(Pi * df) / 2
                            - Log(scale)
                            - (df + 1) / 2 * Log(1 + (x - loc).Pow(2) / (df * scale.Pow(2))),
                    }
            )
            .Called("T", "Student")
            .Elsewhere(
                pyTorch: "StudentT(df, loc, scale)",
                tensorFlowProbability: "StudentT(df, loc, scale)",
                numPyro: "StudentT(df, loc, scale)",
                distributionsJl: "loc + scale*TDist(df)",
                sciPy: "t(df, loc, scale)"
            );
}
