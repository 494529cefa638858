using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions.Structured;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Categorical distribution on 0, 1, …, k − 1, with the probabilities of these k outcomes, which sum to 1.</summary>
    public static Family Categorical =>
        field ??= Family
            .Of(
                "Categorical",
                [Probabilities("p")],
                "Categorical distribution on 0, 1, ..., k - 1, with the probabilities of these outcomes, which sum to 1.",
                "Johnson, Kotz, Balakrishnan, Discrete Multivariate Distributions, ch. 35",
                (x, p) =>
                    new()
                    {
                        Support = Support.Integers(0, p.Length - 1),
                        LogDensity = Enumerable
                            .Range(0, p.Length - 1)
                            .Reverse()
                            .Aggregate(Log(p[^1]), (rest, i) => IfEqual(x, i, Log(p[i]), rest)),
                        Constraints = [Condition.Equal(Sum.Of(p), 1)],
                    }
            )
            .Elsewhere(
                pyTorch: "Categorical([p1, p2, ...])",
                tensorFlowProbability: "Categorical(probs=[p1, p2, ...])",
                numPyro: "Categorical([p1, p2, ...])",
                distributionsJl: "Categorical([p1, p2, ...]) - 1"
            );

    /// <summary>The outcome i as the list with 1 in place i.</summary>
    internal static Embedding CategoricalAsList => field ??= new(Categorical, "OneHotCategorical", a => [a]);
}
