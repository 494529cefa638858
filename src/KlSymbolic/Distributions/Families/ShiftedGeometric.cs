using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Geometric distribution counted in trials: the number of the first success, with success probability p; on 1, 2, 3, ....</summary>
    public static Family ShiftedGeometric =>
        field ??= Family
            .Of(
                "ShiftedGeometric",
                Success("p")
                    .Or("probs")
                    .Or("logits", Domain.Real, "sigmoid(logits)", Sigmoid)
                    .Or("mean", Domain.Positive with { Lower = 1, LowerClosed = true }, "1/mean", m => 1 / m),
                "Geometric distribution counted in trials: the number of the first success, with success probability p; on 1, 2, 3, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 5",
                // With certain success 1 is the only outcome.
                (x, p) =>
                    p.IsOne
                        ? new() { Support = Support.Integers(1, 1), LogDensity = 0 }
                        : new()
                        {
                            Support = Support.Integers(1, Infinity),
                            LogDensity = Log(p) + (x - 1) * Log(1 - p),
                            Constraints = [Condition.Less(p, 1)],
                        }
            )
            .Elsewhere(distributionsJl: "Geometric(p) + 1", sciPy: "geom(p)");
}
