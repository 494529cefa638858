using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Von Mises distribution on the circle with mean direction mu and concentration kappa; on the interval from -pi to pi.</summary>
    public static Family VonMises =>
        field ??= Family
            .Of(
                "VonMises",
                Real("mu").Or("loc"),
                Positive("kappa").Or("concentration"),
                "Von Mises distribution on the circle with mean direction mu and concentration kappa; on the interval from -pi to pi.",
                "Mardia and Jupp, Directional Statistics, sec. 3.5.4",
                (x, mu, kappa) =>
                    new()
                    {
                        Support = Support.Between(-Pi, Pi),
                        LogDensity = kappa * Cos(x - mu) - Log(2 * Pi) - Log(BesselI(0, kappa)),
                    }
            )
            .Elsewhere(
                pyTorch: "VonMises(mu, kappa)",
                tensorFlowProbability: "VonMises(mu, kappa)",
                numPyro: "VonMises(mu, kappa)",
                distributionsJl: "VonMises(mu, kappa)",
                sciPy: "vonmises(kappa, loc=mu)"
            );
}
