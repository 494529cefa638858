using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Maxwell distribution with scale a; on x &gt; 0.</summary>
    public static Family Maxwell =>
        field ??= Family
            .Of(
                "Maxwell",
                Positive("a").Or("scale"),
                "Maxwell distribution with scale a; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 18",
                (x, a) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = 2 * Log(x) - 3 * Log(a) - x.Pow(2) / (2 * a.Pow(2)) + Log(2 / Pi) / 2,
                    }
            )
            .Elsewhere(sciPy: "maxwell(scale=a)");
}
