using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Half-normal distribution: the absolute value of a normal variable with mean 0 and standard deviation sigma; on x &gt; 0.</summary>
    public static Family HalfNormal =>
        field ??= Family.Of(
            "HalfNormal",
            Positive("sigma")
                .Or("std")
                .Or("stddev")
                .Or("variance", "sqrt(variance)", v => Sqrt(v))
                .Or("precision", "1/sqrt(precision)", t => 1 / Sqrt(t))
                .Or("logvar", "exp(logvar/2)", l => Exp(l / 2))
                .Or("logstd", "exp(logstd)", Exp)
                .Or("scale"),
            "Half-normal distribution: the absolute value of a normal variable with mean 0 and standard deviation sigma; on x > 0.",
            "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 13",
            (x, sigma) =>
                new()
                {
                    Support = Support.PositiveReals,
                    LogDensity = -x.Pow(2) / (2 * sigma.Pow(2)) - Log(sigma) + Log(2 / Pi) / 2,
                }
        );
}
