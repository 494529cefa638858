using KlSymbolic.Distributions.Structured;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Beta distribution with shapes alpha and beta, on 0 &lt; x &lt; 1.</summary>
    public static Family Beta =>
        field ??= Family
            .Of(
                "Beta",
                Positive("alpha").Or("a").Or("concentration1"),
                Positive("beta").Or("b").Or("concentration0"),
                "Beta distribution with shapes alpha and beta; on 0 < x < 1.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 25",
                (x, alpha, beta) =>
                    new()
                    {
                        Support = Support.Between(0, 1),
                        LogDensity =
                            (alpha - 1) * Log(x)
                            + (beta - 1) * Log(1 - x)
                            - LogGamma(alpha)
                            - LogGamma(beta)
                            + LogGamma(alpha + beta),
                    }
            )
            .GivenBy(
                Fraction("mean"),
                Positive("concentration"),
                ["mean*concentration", "(1 - mean)*concentration"],
                (m, c) => [m * c, (1 - m) * c]
            )
            .Elsewhere(
                pyTorch: "Beta(alpha, beta)",
                tensorFlowProbability: "Beta(alpha, beta)",
                numPyro: "Beta(alpha, beta)",
                distributionsJl: "Beta(alpha, beta)",
                sciPy: "beta(alpha, beta)"
            );

    /// <summary>x as (x, 1 − x); the density of a Dirichlet distribution is that of all items but the last.</summary>
    internal static Embedding BetaOnSimplex =>
        field ??= new(
            Beta,
            "Dirichlet",
            a =>
                [
                    [a[0], a[1]],
                ]
        );
}
