using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Logarithm of a gamma variable with shape and rate; on the reals.</summary>
    public static Family ExpGamma =>
        field ??= Family
            .Of(
                "ExpGamma",
                Positive("shape").Or("concentration"),
                Positive("rate").Or("scale", Domain.Positive, "1/scale", t => 1 / t),
                "Logarithm of a gamma variable with shape and rate; on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 22",
                (x, shape, rate) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity = shape * Log(rate) - LogGamma(shape) + shape * x - rate * Exp(x),
                    }
            )
            .Elsewhere(tensorFlowProbability: "ExpGamma(shape, rate)", sciPy: "loggamma(shape, loc=-log(rate))");
}
