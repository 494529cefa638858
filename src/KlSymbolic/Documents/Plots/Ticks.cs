using System.Globalization;

namespace KlSymbolic.Documents.Plots;

/// <summary>Round numbers along an axis.</summary>
internal static class Ticks
{
    /// <summary>Multiples of 1, 2 or 5 times a power of ten between two numbers, about as many as asked for.</summary>
    public static IEnumerable<double> Between(double low, double high, int count)
    {
        if (!(high > low))
            yield break;
        var step = Step((high - low) / count);
        for (var k = Math.Ceiling(low / step - 1e-9); k * step <= high + 1e-9 * (high - low); k++)
            yield return k == 0 ? 0 : k * step;
    }

    /// <summary>A number as it stands on an axis whose marks are a step apart.</summary>
    public static string Text(double value, double step)
    {
        if (value == 0)
            return "0";
        if (Math.Abs(value) is >= 1e6 or < 1e-4)
            return value.ToString("0.###e0", CultureInfo.InvariantCulture).Replace('-', '−');
        var decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(Math.Abs(step)) - 1e-9));
        return value.ToString("F" + Math.Min(decimals, 15), CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>The least of 1, 2 and 5 times a power of ten that is not smaller.</summary>
    public static double Step(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        foreach (var factor in (double[])[1, 2, 5])
        {
            if (factor * power >= atLeast * (1 - 1e-9))
                return factor * power;
        }
        return 10 * power;
    }
}
