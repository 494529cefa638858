using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

public readonly partial struct BigFloat
{
    /// <summary>The rational number rounded to so many bits; exact where its denominator is a power of two and it fits.</summary>
    public static BigFloat FromRational(Rational value, int bits, Rounding rounding, out Magnitude error) =>
        value.IsInteger
            ? new BigFloat(value.Numerator, 0).WithoutTrailingZeros().Round(bits, rounding, out error)
            : Divide(value.Numerator, value.Denominator, bits, rounding, out error);

    /// <summary>The exact value of a finite double.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static BigFloat FromDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            throw new ArgumentException("A binary number is finite, and this value is not.", nameof(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFFL;
        var mantissa = biased == 0 ? fraction : fraction | (1L << 52);
        return new BigFloat(bits < 0 ? -mantissa : mantissa, Math.Max(biased, 1) - 1075).WithoutTrailingZeros();
    }

    /// <summary>A double within a few units in the last place; infinite or 0 where the number is beyond the range of doubles.</summary>
    public double ToDouble()
    {
        if (IsZero)
            return 0;
        var top = Top;
        if (top > 1100)
            return Sign * double.PositiveInfinity;
        if (top < -1100)
            return 0;
        var rounded = Round(60, Rounding.Nearest, out _);
        var half = rounded.Exponent / 2;
        return (double)rounded.Mantissa * Math.Pow(2, half) * Math.Pow(2, rounded.Exponent - half);
    }

    /// <summary>The number as a rational number, exactly.</summary>
    public Rational ToRational() =>
        Exponent >= 0 ? Mantissa << Exponent : Rational.Of(Mantissa, BigInteger.One << -Exponent);

    /// <summary>Whether the number is an integer.</summary>
    public bool IsInteger => Exponent >= 0 || WithoutTrailingZeros().Exponent >= 0;

    /// <summary>The floor of the number times 2^scale, for a number that is not negative; of the absolute value otherwise, with its sign.</summary>
    internal BigInteger ToFixed(int scale) => IntegerBits.ShiftTowardsZero(Mantissa, -(Exponent + scale));

    /// <summary>The same number with an odd mantissa.</summary>
    internal BigFloat WithoutTrailingZeros()
    {
        if (Mantissa.IsZero)
            return default;
        if (!Mantissa.IsEven)
            return this;
        var size = BigInteger.Abs(Mantissa);
        var zeros = IntegerBits.Length(size & -size) - 1;
        return new BigFloat(Mantissa.Sign < 0 ? -(size >> zeros) : size >> zeros, Exponent + zeros);
    }

    /// <summary>The number in the form mantissa*2^exponent, exactly.</summary>
    public override string ToString() =>
        Exponent == 0
            ? Mantissa.ToString(CultureInfo.InvariantCulture)
            : string.Format(CultureInfo.InvariantCulture, "{0}*2^{1}", Mantissa, Exponent);
}
