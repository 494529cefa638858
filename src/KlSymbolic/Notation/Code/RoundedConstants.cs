using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Notation.Code;

/// <summary>Constants that code holds as doubles, because its language has no name for them or keeps none.</summary>
public static class RoundedConstants
{
    private const double OneUnit = 2.220446049250313e-16;

    /// <summary>The constants.</summary>
    internal static IReadOnlyList<RoundedConstant> All { get; } =
    [
        new("pi", 3.14159265358979323846, Pi),
        new("2 pi", 6.28318530717958647693, 2 * Pi),
        new("e", 2.71828182845904523536, Exp(1)),
        new("Euler's constant", 0.57721566490153286061, EulerGamma),
        new("log(2)", 0.69314718055994530942, Log(2)),
        new("log(10)", 2.3025850929940456840, Log(10)),
        new("log(pi)", 1.1447298858494001741, Log(Pi)),
        new("log(2 pi)", 1.8378770664093454836, Log(2 * Pi)),
        new("log(2 pi)/2", 0.91893853320467274178, Log(2 * Pi) / 2),
        new("log(2 pi e)/2", 1.4189385332046727418, (Log(2 * Pi) + 1) / 2),
        new("sqrt(2)", 1.4142135623730950488, Sqrt(2)),
        new("sqrt(pi)", 1.7724538509055160273, Sqrt(Pi)),
        new("sqrt(2 pi)", 2.5066282746310005024, Sqrt(2 * Pi)),
        new("sqrt(pi/2)", 1.2533141373155002512, Sqrt(Pi / 2)),
        new("sqrt(2/pi)", 0.79788456080286535588, Sqrt(2 / Pi)),
        new("1/sqrt(2 pi)", 0.39894228040143267794, 1 / Sqrt(2 * Pi)),
        new("pi^2/6", 1.6449340668482264365, Pi.Pow(2) / 6),
    ];

    /// <summary>The constant that a double is to its last digit, give or take one unit there; null for other doubles.</summary>
    public static RoundedConstant? Find(double value) =>
        All.FirstOrDefault(c => Math.Abs(value - c.Value) <= OneUnit * c.Value);
}
