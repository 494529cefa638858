using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Skellam distribution: the difference of two Poisson variables with means mu1 and mu2; on the integers.</summary>
    public static Family Skellam =>
        field ??= Family
            .Of(
                "Skellam",
                Positive("mu1"),
                Positive("mu2"),
                "Skellam distribution: the difference of two Poisson variables with means mu1 and mu2; on the integers.",
                "Skellam, J. R. Statist. Soc. 109 (1946) 296",
                (x, mu1, mu2) =>
                    new()
                    {
                        Support = Support.Integers(-Infinity, Infinity),
                        LogDensity =
                            -mu1 - mu2 + x / 2 * (Log(mu1) - Log(mu2)) + Log(BesselI(Abs(x), 2 * Sqrt(mu1 * mu2))),
                    }
            )
            .Elsewhere(
                tensorFlowProbability: "Skellam(mu1, mu2)",
                distributionsJl: "Skellam(mu1, mu2)",
                sciPy: "skellam(mu1, mu2)"
            );
}
