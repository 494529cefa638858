using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Lindley distribution with rate theta; on x &gt; 0.</summary>
    public static Family Lindley =>
        field ??= Family
            .Of(
                "Lindley",
                Positive("theta"),
                "Lindley distribution with rate theta; on x > 0.",
                "Lindley, J. R. Statist. Soc. B 20 (1958) 102-107",
                (x, theta) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = 2 * Log(theta) - Log(1 + theta) + Log(1 + x) - theta * x,
                    }
            )
            .Elsewhere(distributionsJl: "Lindley(theta)");
}
