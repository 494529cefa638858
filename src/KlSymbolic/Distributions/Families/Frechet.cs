using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Frechet distribution with shape and scale; on x &gt; 0.</summary>
    public static Family Frechet =>
        field ??= Family
            .Of(
                "Frechet",
                Positive("shape").Or("alpha"),
                Positive("scale").Or("s"),
                "Frechet distribution with shape and scale; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 22",
                (x, shape, scale) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = Log(shape) + shape * Log(scale) - (shape + 1) * Log(x) - (x / scale).Pow(-shape),
                    }
            )
            .Elsewhere(distributionsJl: "Frechet(shape, scale)", sciPy: "invweibull(shape, scale=scale)");
}
