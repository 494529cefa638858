using System.Globalization;
using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Constants that authors write as literals because C# has no name for them.</summary>
internal static class KnownConstants
{
    /// <summary>A shorter literal is a number of its own.</summary>
    private const int Digits = 15;

    private static readonly (string Name, double Value, Expr Exact)[] all =
    [
        ("pi", Math.PI, Pi),
        ("2 pi", 2 * Math.PI, 2 * Pi),
        ("e", Math.E, Exp(1)),
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

    /// <summary>The constant whose decimal expansion the literal gives to all digits that a double holds; null for other literals.</summary>
    public static (string Name, Expr Value)? Find(string literal)
    {
        var text = literal.Replace("_", "", StringComparison.Ordinal).TrimEnd('d', 'D', 'm', 'M');
        if (
            text.Count(char.IsAsciiDigit) <= Digits
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        )
            return null;
        foreach (var (name, constant, exact) in all)
        {
            if (value == constant || value == Math.BitIncrement(constant) || value == Math.BitDecrement(constant))
                return (name, exact);
        }
        return null;
    }
}
