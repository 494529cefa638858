using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Lomax distribution: a Pareto variable moved to start at 0, with scale and tail exponent alpha; on x &gt; 0.</summary>
    public static Family Lomax =>
        field ??= Family
            .Of(
                "Lomax",
                Positive("scale").Or("lambda"),
                Positive("alpha").Or("shape"),
                "Lomax distribution: a Pareto variable moved to start at 0, with scale and tail exponent alpha; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 20",
                (x, scale, alpha) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = Log(alpha) - Log(scale) - (alpha + 1) * Log(1 + x / scale),
                    }
            )
            .Elsewhere(sciPy: "lomax(alpha, scale=scale)");
}
