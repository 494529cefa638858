using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Notation.Code;

/// <summary>Constants that code holds as doubles, because its language has no name for them or keeps none.</summary>
public static class RoundedConstants
{
    private const double OneUnit = 2.220446049250313e-16;

    /// <summary>The constants with their decimals.</summary>
    internal static IReadOnlyList<(string Name, double Value, Expr Exact)> All { get; } =
    [
        ("pi", 3.14159265358979323846, Pi),
        ("2 pi", 6.28318530717958647693, 2 * Pi),
        ("e", 2.71828182845904523536, Exp(1)),
        ("Euler's constant", 0.57721566490153286061, EulerGamma),
        ("log(2)", 0.69314718055994530942, Log(2)),
        ("log(10)", 2.3025850929940456840, Log(10)),
        ("log(pi)", 1.1447298858494001741, Log(Pi)),
        ("log(2 pi)", 1.8378770664093454836, Log(2 * Pi)),
        ("log(2 pi)/2", 0.91893853320467274178, Log(2 * Pi) / 2),
        ("log(2 pi e)/2", 1.4189385332046727418, (Log(2 * Pi) + 1) / 2),
        ("sqrt(2)", 1.4142135623730950488, Sqrt(2)),
        ("sqrt(pi)", 1.7724538509055160273, Sqrt(Pi)),
        ("sqrt(2 pi)", 2.5066282746310005024, Sqrt(2 * Pi)),
        ("sqrt(pi/2)", 1.2533141373155002512, Sqrt(Pi / 2)),
        ("sqrt(2/pi)", 0.79788456080286535588, Sqrt(2 / Pi)),
        ("1/sqrt(2 pi)", 0.39894228040143267794, 1 / Sqrt(2 * Pi)),
        ("pi^2/6", 1.6449340668482264365, Pi.Pow(2) / 6),
    ];

    /// <summary>The constant that a double is to its last digit, give or take one unit there; null for other doubles.</summary>
    public static (string Name, Expr Value)? Find(double value)
    {
        foreach (var (name, constant, exact) in All)
        {
            if (Math.Abs(value - constant) <= OneUnit * constant)
                return (name, exact);
        }
        return null;
    }
}
