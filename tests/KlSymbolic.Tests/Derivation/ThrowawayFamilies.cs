using KlSymbolic.Algebra;
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

    /// <summary>The logit is normal.</summary>
    public static Family NormalLogit { get; } =
        Family.Of(
            "NormalLogit",
            Parameter.Real("mu"),
            Parameter.Positive("sigma"),
            "log(x/(1 - x)) is normal.",
            "for tests",
            (x, mu, sigma) =>
                new()
                {
                    Support = Support.Between(0, 1),
                    LogDensity =
                        -(Log(x) - Log(1 - x) - mu).Pow(2) / (2 * sigma.Pow(2))
                        - Log(x)
                        - Log(1 - x)
                        - Log(sigma)
                        - Log(2 * Pi) / 2,
                }
        );

    /// <summary>The reciprocal of a quadratic.</summary>
    public static Family Witch { get; } =
        Family.Of(
            "Witch",
            Parameter.Real("loc"),
            Parameter.Positive("scale"),
            "The reciprocal of a quadratic.",
            "for tests",
            (x, loc, scale) =>
                new() { Support = Support.Reals, LogDensity = -Log(Pi * scale) - Log(1 + ((x - loc) / scale).Pow(2)) }
        );

    /// <summary>A power tail from a positive end.</summary>
    public static Family Tail { get; } =
        Family.Of(
            "Tail",
            Parameter.Positive("least"),
            Parameter.Positive("power"),
            "A power tail from a positive end.",
            "for tests",
            (x, least, power) =>
                new()
                {
                    Support = Support.Between(least, Infinity),
                    LogDensity = Log(power) + power * Log(least) - (power + 1) * Log(x),
                }
        );

    /// <summary>Successes in n trials.</summary>
    public static Family Trials { get; } =
        Family.Of(
            "Trials",
            new Parameter("n", Domain.PositiveInteger),
            new Parameter("p", Domain.UnitOpen),
            "Successes in n trials.",
            "for tests",
            (x, n, p) =>
                new()
                {
                    Support = Support.Integers(0, n),
                    LogDensity =
                        LogGamma(n + 1) - LogGamma(x + 1) - LogGamma(n - x + 1) + x * Log(p) + (n - x) * Log(1 - p),
                }
        );
}
