using KlSymbolic.Distributions.Structured;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Normal distribution, mean mu and standard deviation sigma, on the reals.</summary>
    public static Family Normal =>
        field ??= Family
            .Of(
                "Normal",
                Real("mu").Or("mean").Or("loc"),
                Positive("sigma")
                    .Or("std")
                    .Or("stddev")
                    .Or("variance", "sqrt(variance)", v => Sqrt(v))
                    .Or("precision", "1/sqrt(precision)", t => 1 / Sqrt(t))
                    .Or("logvar", "exp(logvar/2)", l => Exp(l / 2))
                    .Or("logstd", "exp(logstd)", Exp)
                    .Or("scale"),
                "Normal distribution with mean mu and standard deviation sigma, on the reals.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 13",
                (x, mu, sigma) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity = -(x - mu).Pow(2) / (2 * sigma.Pow(2)) - Log(sigma) - Log(2 * Pi) / 2,
                    }
            )
            .Called("Gaussian");

    /// <summary>A real number as a vector of one item.</summary>
    internal static Embedding NormalAsVector => field ??= new(Normal, "MultivariateNormal", a => [[a[0]], [a[1].Pow(2)]]);
}
