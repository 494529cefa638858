using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Power function distribution with exponent a; on 0 &lt; x &lt; 1.</summary>
    public static Family PowerFunction =>
        field ??= Family
            .Of(
                "PowerFunction",
                Positive("a"),
                "Power function distribution with exponent a; on 0 < x < 1.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 25",
                (x, a) => new() { Support = Support.Between(0, 1), LogDensity = Log(a) + (a - 1) * Log(x) }
            )
            .Elsewhere(sciPy: "powerlaw(a)");
}
