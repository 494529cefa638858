using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Arcsine distribution on the interval from a to b, a &lt; b.</summary>
    public static Family Arcsine =>
        field ??= Family
            .Of(
                "Arcsine",
                Real("a"),
                Real("b"),
                "Arcsine distribution on the interval from a to b, a < b.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 25",
                (x, a, b) =>
                    new()
                    {
                        Support = Support.Between(a, b),
                        LogDensity = -Log(Pi) - Log(x - a) / 2 - Log(b - x) / 2,
                        Constraints = [Condition.Less(a, b)],
                    }
            )
            .Elsewhere(distributionsJl: "Arcsine(a, b)", sciPy: "arcsine(a, b - a)");
}
