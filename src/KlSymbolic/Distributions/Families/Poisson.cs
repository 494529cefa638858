using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Poisson distribution with rate, its mean, on 0, 1, 2, ….</summary>
    public static Family Poisson =>
        field ??= Family
            .Of(
                "Poisson",
                Positive("rate").Or("mean").Or("lambda").Or("lograte", Domain.Real, "exp(lograte)", Exp),
                "Poisson distribution with rate, its mean; on 0, 1, 2, ....",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 4",
                (x, rate) => new() { Support = Support.Naturals, LogDensity = x * Log(rate) - rate - LogGamma(x + 1) }
            )
            .Elsewhere(
                pyTorch: "Poisson(rate)",
                tensorFlowProbability: "Poisson(rate)",
                numPyro: "Poisson(rate)",
                distributionsJl: "Poisson(rate)",
                sciPy: "poisson(rate)"
            );
}
