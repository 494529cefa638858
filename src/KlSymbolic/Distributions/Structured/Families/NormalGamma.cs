using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>A precision tau that is Gamma(shape, rate), and a real number that, given tau, is normal with mean mu and precision lambda tau.</summary>
    public static StructuredFamily NormalGamma =>
        field ??= new()
        {
            Name = "NormalGamma",
            Aliases = ["GaussianGamma"],
            Parameters =
            [
                Scalar("mu", Domain.Real).Or("mean", "loc"),
                Scalar("lambda", Domain.Positive).Or("kappa"),
                Scalar("shape", Domain.Positive),
                Scalar("rate", Domain.Positive),
            ],
            Summary =
                "Pairs (x, tau): tau is Gamma(shape, rate), and x given tau is normal with mean mu and precision lambda*tau.",
            Reference = "Bernardo, Smith, Bayesian Theory, 3.2.5",
            Sampler = a =>
                random =>
                {
                    var tau = random.Gamma(a.Number(2)) / a.Number(3);
                    return new()
                    {
                        Positive = tau,
                        Number = a.Number(0) + random.Normal() / Math.Sqrt(a.Number(1) * tau),
                    };
                },
            Density = (x, a) =>
            {
                var (mu, lambda, shape, rate) = (a.Number(0), a.Number(1), a.Number(2), a.Number(3));
                return new()
                {
                    Support = StructuredSupport.Of(PointKind.RealAndPositive, 1),
                    LogDensity =
                        Log(lambda) / 2
                        + Log(x.Positive) / 2
                        - Log(2 * Pi) / 2
                        - lambda * x.Positive * (x.Number - mu).Pow(2) / 2
                        + shape * Log(rate)
                        - LogGamma(shape)
                        + (shape - 1) * Log(x.Positive)
                        - rate * x.Positive,
                };
            },
        };
}
