namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>The natural logarithm.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        if (!(x.Hi > 0 && IsFinite(x.Hi)))
            return Math.Log(x.Hi);
        if (x.Hi is > 0.94 and < 1.06)
            return Log1p(x - 1);
        if (x.Hi is < 1e-150 or > 1e150)
        {
            var exponent = x.Hi < 1 ? 512 : -512;
            return Log(x.Scale(PowerOfTwo(exponent))) - LogPowerOfTwo(exponent);
        }
        // One Newton step on the double's logarithm doubles its digits.
        var y = Math.Log(x.Hi);
        return x * Exp(-y) - 1 + y;
    }

    /// <summary>log(1 + x).</summary>
    public static DoubleDouble Log1p(DoubleDouble x)
    {
        if (!(Math.Abs(x.Hi) < 0.0625))
            return Log(x + 1);
        // 2 artanh(x/(2 + x)).
        var r = x / (x + 2);
        var square = r * r;
        var sum = DoubleDouble.One;
        var power = DoubleDouble.One;
        for (var k = 3; power.Hi > 1e-33; k += 2)
        {
            power *= square;
            sum += power / k;
        }
        return r.Scale(2) * sum;
    }

    /// <summary>x log x, with 0 log 0 = 0.</summary>
    public static DoubleDouble XLogX(DoubleDouble x) => XLogY(x, x);

    /// <summary>x log y, with 0 log y = 0.</summary>
    public static DoubleDouble XLogY(DoubleDouble x, DoubleDouble y) =>
        x.Hi == 0 && !double.IsNaN(y.Hi) ? DoubleDouble.Zero : x * Log(y);

    /// <summary>log(1 + e^x).</summary>
    public static DoubleDouble Softplus(DoubleDouble x) => x.Hi > 0 ? x + Log1p(Exp(-x)) : Log1p(Exp(x));

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static DoubleDouble Atanh(DoubleDouble x) => Log1p(x.Scale(2) / (1 - x)).Scale(0.5);

    /// <summary>A power of a nonnegative base.</summary>
    public static DoubleDouble Pow(DoubleDouble x, DoubleDouble exponent)
    {
        if (exponent.Lo == 0 && exponent.Hi == Math.Floor(exponent.Hi) && Math.Abs(exponent.Hi) <= 1024)
            return x.Pow((int)exponent.Hi);
        return x.Hi > 0 && IsFinite(x.Hi) ? Exp(exponent * Log(x)) : Math.Pow(x.Hi, exponent.Hi);
    }

    private static DoubleDouble LogPowerOfTwo(int exponent) =>
        DoubleDouble.Sum(exponent * Log2First, exponent * Log2Second) + exponent * Log2Third;
}
