using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Negative binomial distribution: the number of failures before success number r, with success probability p; on 0, 1, 2, ....</summary>
    public static Family NegativeBinomial =>
        field ??= Family
            .Of(
                "NegativeBinomial",
                Positive("r").Or("size").Or("total_count"),
                Success("p").Or("probs", Domain.UnitOpen, "1 - probs", q => 1 - q),
                "Negative binomial distribution: the number of failures before success number r, with success probability p; on 0, 1, 2, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 5",
                // With certain success 0 is the only outcome.
                (x, r, p) =>
                    p.IsOne
                        ? new() { Support = Support.Integers(0, 0), LogDensity = 0 }
                        : new()
                        {
                            Support = Support.Naturals,
                            LogDensity = LogGamma(x + r) - LogGamma(x + 1) - LogGamma(r) + r * Log(p) + x * Log(1 - p),
                            Constraints = [Condition.Less(p, 1)],
                        }
            )
            .Called("Pascal")
            .GivenBy(
                Positive("mean"),
                Positive("dispersion"),
                ["1/dispersion", "1/(1 + mean*dispersion)"],
                (m, d) => [1 / d, 1 / (1 + m * d)]
            )
            .Elsewhere(
                pyTorch: "NegativeBinomial(r, 1 - p)",
                tensorFlowProbability: "NegativeBinomial(r, probs=1 - p)",
                numPyro: "NegativeBinomialProbs(r, 1 - p)",
                distributionsJl: "NegativeBinomial(r, p)",
                sciPy: "nbinom(r, p)"
            );
}
