using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Log-logistic distribution with scale, its median, and shape; on x &gt; 0.</summary>
    public static Family LogLogistic =>
        field ??= Family
            .Of(
                "LogLogistic",
                Positive("scale"),
                Positive("shape"),
                "Log-logistic distribution with scale, its median, and shape; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 23",
                (x, scale, shape) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            Log(shape)
                            - shape * Log(scale)
                            + (shape - 1) * Log(x)
                            - 2 * Log(1 + (x / scale).Pow(shape)),
                    }
            )
            .Elsewhere(
                tensorFlowProbability: "LogLogistic(log(scale), 1/shape)",
                distributionsJl: "LogLogistic(scale, shape)",
                sciPy: "fisk(shape, scale=scale)"
            );
}
