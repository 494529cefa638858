using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Nakagami distribution with shape m and spread omega, the mean of x^2; on x &gt; 0.</summary>
    public static Family Nakagami =>
        field ??= Family
            .Of(
                "Nakagami",
                Positive("m"),
                Positive("omega"),
                "Nakagami distribution with shape m and spread omega, the mean of x^2; on x > 0.",
                "Nakagami, in Statistical Methods in Radio Wave Propagation (1960) 3-36",
                (x, m, omega) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity =
                            Log(2)
                            + m * Log(m)
                            - LogGamma(m)
                            - m * Log(omega)
                            + (2 * m - 1) * Log(x)
                            - m * x.Pow(2) / omega,
                    }
            )
            .Elsewhere(sciPy: "nakagami(m, scale=sqrt(omega))");
}
