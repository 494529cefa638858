using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Geometric distribution: the number of failures before the first success, with success probability p; on 0, 1, 2, ....</summary>
    public static Family Geometric =>
        field ??= Family
            .Of(
                "Geometric",
                Success("p")
                    .Or("probs")
                    .Or("logits", Domain.Real, "sigmoid(logits)", Sigmoid)
                    .Or("mean", Domain.Positive, "1/(1 + mean)", m => 1 / (1 + m)),
                "Geometric distribution: the number of failures before the first success, with success probability p; on 0, 1, 2, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 5",
                // With certain success 0 is the only outcome.
                (x, p) =>
                    p.IsOne
                        ? new() { Support = Support.Integers(0, 0), LogDensity = 0 }
                        : new()
                        {
                            Support = Support.Naturals,
                            LogDensity = Log(p) + x * Log(1 - p),
                            Constraints = [Condition.Less(p, 1)],
                        }
            )
            .Instead("start", 0, 1, () => ShiftedGeometric)
            .Elsewhere(
                pyTorch: "Geometric(p)",
                tensorFlowProbability: "Geometric(probs=p)",
                numPyro: "Geometric(p)",
                distributionsJl: "Geometric(p)",
                sciPy: "geom(p, loc=-1)"
            );
}
