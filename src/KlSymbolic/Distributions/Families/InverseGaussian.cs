using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Inverse Gaussian distribution with mean mu and shape lambda; on x &gt; 0.</summary>
    public static Family InverseGaussian =>
        field ??= Family
            .Of(
                "InverseGaussian",
                Positive("mu").Or("mean").Or("loc"),
                Positive("lambda").Or("shape").Or("concentration"),
                "Inverse Gaussian distribution with mean mu and shape lambda; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 15",
                (x, mu, lambda) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            Log(lambda) / 2
                            - Log(2 * Pi) / 2
                            - 3 * Log(x) / 2
                            - lambda * (x - mu).Pow(2) / (2 * mu.Pow(2) * x),
                    }
            )
            .Called("Wald")
            .Elsewhere(
                tensorFlowProbability: "InverseGaussian(mu, lambda)",
                distributionsJl: "InverseGaussian(mu, lambda)",
                sciPy: "invgauss(mu/lambda, scale=lambda)"
            );
}
