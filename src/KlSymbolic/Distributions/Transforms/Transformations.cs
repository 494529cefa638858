using System.Collections.Immutable;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Distributions.Transforms;

/// <summary>The transforms under which families are read.</summary>
public static class Transformations
{
    private static readonly ImmutableArray<Parameter> linear = [Parameter.Positive("slope"), Parameter.Real("offset")];
    private static readonly ImmutableArray<Parameter> exponent = [Parameter.Positive("exponent")];
    private static readonly Support unit = Support.Between(0, 1);

    /// <summary>x = e^y.</summary>
    public static Transform Exponential { get; } =
        new("exp", [], (y, _) => Exp(y), (y, _) => y, () => Logarithm!) { Range = Support.PositiveReals };

    /// <summary>x = log y.</summary>
    public static Transform Logarithm { get; } =
        new("log", [], (y, _) => Log(y), (y, _) => -Log(y), () => Exponential) { Domain = Support.PositiveReals };

    /// <summary>x = a y + b with a &gt; 0.</summary>
    public static Transform Affine { get; } =
        new("affine", linear, (y, a) => a[0] * y + a[1], (_, a) => Log(a[0]), () => Unscaled!);

    /// <summary>x = (y − b)/a with a &gt; 0.</summary>
    public static Transform Unscaled { get; } =
        new("unscale", linear, (y, a) => (y - a[1]) / a[0], (_, a) => -Log(a[0]), () => Affine);

    /// <summary>x = b − a y with a &gt; 0.</summary>
    public static Transform Reflection { get; } =
        new("reflect", linear, (y, a) => a[1] - a[0] * y, (_, a) => Log(a[0]), () => Unreflected!)
        {
            IsIncreasing = false,
        };

    /// <summary>x = (b − y)/a with a &gt; 0.</summary>
    public static Transform Unreflected { get; } =
        new("unreflect", linear, (y, a) => (a[1] - y) / a[0], (_, a) => -Log(a[0]), () => Reflection)
        {
            IsIncreasing = false,
        };

    /// <summary>x = 1/y.</summary>
    public static Transform Reciprocal { get; } =
        new("reciprocal", [], (y, _) => 1 / y, (y, _) => -2 * Log(y), () => Reciprocal!)
        {
            Domain = Support.PositiveReals,
            Range = Support.PositiveReals,
            IsIncreasing = false,
        };

    /// <summary>x = y^k with k &gt; 0.</summary>
    public static Transform Power { get; } =
        new("power", exponent, (y, k) => y.Pow(k[0]), (y, k) => Log(k[0]) + (k[0] - 1) * Log(y), () => Root!)
        {
            Domain = Support.PositiveReals,
            Range = Support.PositiveReals,
        };

    /// <summary>x = y^(1/k) with k &gt; 0.</summary>
    public static Transform Root { get; } =
        new("root", exponent, (y, k) => y.Pow(1 / k[0]), (y, k) => -Log(k[0]) + (1 / k[0] - 1) * Log(y), () => Power)
        {
            Domain = Support.PositiveReals,
            Range = Support.PositiveReals,
        };

    /// <summary>x = log(y/(1 − y)).</summary>
    public static Transform Logit { get; } =
        new("logit", [], (y, _) => Log(y) - Log(1 - y), (y, _) => -Log(y) - Log(1 - y), () => Sigmoid!)
        {
            Domain = unit,
        };

    /// <summary>x = 1/(1 + e^(−y)).</summary>
    public static Transform Sigmoid { get; } =
        new("sigmoid", [], (y, _) => 1 / (1 + Exp(-y)), (y, _) => -y - 2 * Log(1 + Exp(-y)), () => Logit)
        {
            Range = unit,
        };

    /// <summary>Those that are given by name.</summary>
    public static ImmutableArray<Transform> All { get; } =
    [Exponential, Logarithm, Affine, Unscaled, Reflection, Unreflected, Reciprocal, Power, Root, Logit, Sigmoid];
}
