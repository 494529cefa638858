using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Families that are in no catalogue, for kernels and tails that the catalogue does not have.</summary>
internal static class ThrowawayFamilies
{
    /// <summary>The law of the reciprocal of a gamma variable: tails of power shape + 1.</summary>
    public static Family Reciprocal { get; } =
        Family.Of(
            "Reciprocal",
            Parameter.Positive("shape"),
            Parameter.Positive("scale"),
            "1/x is gamma distributed.",
            "for tests",
            (x, shape, scale) =>
                new()
                {
                    Support = Support.PositiveReals,
                    LogDensity = shape * Log(scale) - LogGamma(shape) - (shape + 1) * Log(x) - scale / x,
                }
        );

    /// <summary>Extreme values: a double exponential on one side.</summary>
    public static Family Extreme { get; } =
        Family.Of(
            "Extreme",
            Parameter.Real("loc"),
            Parameter.Positive("scale"),
            "exp(-(x - loc)/scale) is exponentially distributed.",
            "for tests",
            (x, loc, scale) =>
                new()
                {
                    Support = Support.Reals,
                    LogDensity = -(x - loc) / scale - Exp(-(x - loc) / scale) - Log(scale),
                }
        );
}
