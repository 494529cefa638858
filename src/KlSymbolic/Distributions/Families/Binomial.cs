using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Binomial distribution: the number of successes in n trials with success probability p; on 0, 1, ..., n.</summary>
    public static Family Binomial =>
        field ??= Family
            .Of(
                "Binomial",
                Count("n").Or("total_count").Or("trials"),
                Probability("p").Or("probs").Or("logits", Domain.Real, "sigmoid(logits)", Sigmoid),
                "Binomial distribution: the number of successes in n trials with success probability p; on 0, 1, ..., n.",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 3",
                (x, n, p) =>
                    new()
                    {
                        Support = Support.Integers(0, n),
                        LogDensity =
                            LogGamma(n + 1) - LogGamma(x + 1) - LogGamma(n - x + 1) + x * Log(p) + (n - x) * Log(1 - p),
                    }
            )
            .Elsewhere(
                pyTorch: "Binomial(n, p)",
                tensorFlowProbability: "Binomial(n, probs=p)",
                numPyro: "Binomial(n, p)",
                distributionsJl: "Binomial(n, p)",
                sciPy: "binom(n, p)"
            );

    /// <summary>A number of successes with that of failures.</summary>
    internal static Embedding BinomialAsCounts =>
        field ??= new(
            Binomial,
            "Multinomial",
            a =>
                [
                    [a[0]],
                    [a[1], 1 - a[1]],
                ]
        );
}
