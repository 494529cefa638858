using KlSymbolic.Algebra;
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
                    .Or("variance", Domain.Positive, "sqrt(variance)", v => Sqrt(v))
                    .Or("precision", Domain.Positive, "1/sqrt(precision)", t => 1 / Sqrt(t))
                    .Or("logvar", Domain.Real, "exp(logvar/2)", l => Exp(l / 2))
                    .Or("logstd", Domain.Real, "exp(logstd)", Exp)
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
            .Called("Gaussian")
            .Elsewhere(
                pyTorch: "Normal(mu, sigma)",
                tensorFlowProbability: "Normal(mu, sigma)",
                numPyro: "Normal(mu, sigma)",
                distributionsJl: "Normal(mu, sigma)",
                sciPy: "norm(mu, sigma)"
            );

    /// <summary>A real number as a vector of one item.</summary>
    internal static Embedding NormalAsVector =>
        field ??= new(
            Normal,
            "MultivariateNormal",
            a =>
                [
                    [a[0]],
                    [a[1].Pow(2)],
                ]
        );
}
