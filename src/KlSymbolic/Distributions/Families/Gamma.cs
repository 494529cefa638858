using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Gamma distribution with shape and rate, the reciprocal of the scale, on x &gt; 0.</summary>
    public static Family Gamma =>
        field ??= Family.Of(
            "Gamma",
            Positive("shape"),
            Positive("rate"),
            "Gamma distribution with shape and rate, the reciprocal of the scale; on x > 0.",
            "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 17",
            (x, shape, rate) =>
                new()
                {
                    Support = Support.PositiveReals,
                    LogDensity = shape * Log(rate) - LogGamma(shape) + (shape - 1) * Log(x) - rate * x,
                }
        );
}
