using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Bernoulli distribution: 1 with probability p, else 0.</summary>
    public static Family Bernoulli =>
        field ??= Family
            .Of(
                "Bernoulli",
                Probability("p").Or("probs").Or("logits", Domain.Real, "sigmoid(logits)", Sigmoid),
                "Bernoulli distribution: 1 with probability p, else 0.",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, sec. 3.1",
                (x, p) => new() { Support = Support.Integers(0, 1), LogDensity = x * Log(p) + (1 - x) * Log(1 - p) }
            )
            .Elsewhere(
                pyTorch: "Bernoulli(p)",
                tensorFlowProbability: "Bernoulli(probs=p)",
                numPyro: "Bernoulli(p)",
                distributionsJl: "Bernoulli(p)",
                sciPy: "bernoulli(p)"
            );

    /// <summary>One trial, as counts of failures and successes.</summary>
    internal static Embedding BernoulliAsCounts =>
        field ??= new(
            Bernoulli,
            "Multinomial",
            a =>
                [
                    [1],
                    [1 - a[0], a[0]],
                ]
        );
}
