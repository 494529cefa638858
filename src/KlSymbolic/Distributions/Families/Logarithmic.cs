using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Logarithmic (log-series) distribution with parameter p; on 1, 2, 3, ....</summary>
    public static Family Logarithmic =>
        field ??= Family
            .Of(
                "Logarithmic",
                Fraction("p"),
                "Logarithmic (log-series) distribution with parameter p; on 1, 2, 3, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 7",
                (x, p) =>
                    new()
                    {
                        Support = Support.Integers(1, Infinity),
                        LogDensity = x * Log(p) - Log(x) - Log(-Log(1 - p)),
                    }
            )
            .Called("LogSeries")
            .Elsewhere(sciPy: "logser(p)");
}
