using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Moyal distribution with location loc and scale; on the reals.</summary>
    public static Family Moyal =>
        field ??= Family
            .Of(
                "Moyal",
                Real("loc"),
                Positive("scale"),
                "Moyal distribution with location loc and scale; on the reals.",
                "Moyal, Phil. Mag. 46 (1955) 263-280",
                (x, loc, scale) =>
                    new()
                    {
                        Support = Support.Reals,
                        LogDensity =
                            -Log(scale) - Log(2 * Pi) / 2 - (x - loc) / (2 * scale) - Exp(-(x - loc) / scale) / 2,
                    }
            )
            .Elsewhere(tensorFlowProbability: "Moyal(loc, scale)", sciPy: "moyal(loc, scale)");
}
