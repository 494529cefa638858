using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Decimal digits of balls.</summary>
public static class BallText
{
    private const double Log10Of2 = 0.30102999566398120;

    /// <summary>The value rounded to so many significant digits, or null where the ball is too wide to tell them.</summary>
    /// <remarks>
    /// Every member of the ball rounds to the digits given, to nearest. The one exception is a ball that is narrower than 2^−60 units
    /// of the last digit and lies across the border between two roundings: then the nearer one of its midpoint is taken, and the
    /// digits are within (1/2 + 2^−60) units of every member. An exact ball rounds exactly, ties away from zero.
    /// </remarks>
    public static string? Digits(Ball x, int digits)
    {
        if (digits < 1)
            throw new ArgumentOutOfRangeException(nameof(digits), "At least one digit must be asked for.");
        if (x.IsZero)
            return "0";
        if (x.ContainsZero)
            return null;
        var size = x.Midpoint.Sign > 0 ? x : -x;
        var exponent = LowExponent(size.Midpoint.Top - 1);
        while (true)
        {
            if (Scaled(size, digits - 1 - exponent, digits) is not { } leading)
                return null;
            if (leading >= BigInteger.Pow(10, digits))
            {
                exponent++;
                continue;
            }
            var text = Place(leading.ToString(CultureInfo.InvariantCulture), exponent);
            return x.Midpoint.Sign > 0 ? text : "-" + text;
        }
    }

    /// <summary>The digits of a rational number rounded to so many significant ones, ties away from zero; fewer where they are exact.</summary>
    public static string Digits(Rational x, int digits)
    {
        if (x.IsInteger && BigInteger.Abs(x.Numerator) < BigInteger.Pow(10, digits))
            return x.ToString();
        var (numerator, denominator) = (BigInteger.Abs(x.Numerator), x.Denominator);
        var exponent = LowExponent(IntegerBits.Length(numerator) - IntegerBits.Length(denominator) - 1);
        while (true)
        {
            var shift = digits - 1 - exponent;
            var (n, d) =
                shift >= 0
                    ? (numerator * BigInteger.Pow(10, (int)shift), denominator)
                    : (numerator, denominator * BigInteger.Pow(10, (int)-shift));
            var rounded = (2 * n + d) / (2 * d);
            if (rounded >= BigInteger.Pow(10, digits))
            {
                exponent++;
                continue;
            }
            var leading = rounded.ToString(CultureInfo.InvariantCulture);
            if (rounded * d == n)
                leading = leading
                    .TrimEnd('0')
                    .PadRight(exponent >= 0 && exponent < digits ? (int)exponent + 1 : 1, '0');
            return (x.Sign < 0 ? "-" : "") + Place(leading, exponent);
        }
    }

    internal static string Describe(Ball x)
    {
        if (x.IsIndeterminate)
            return x.UndefinedReason is { } reason ? $"undefined: {reason}" : "indeterminate";
        if (x.IsExact && Math.Abs((long)x.Midpoint.Exponent) < 1024 && x.Midpoint.Top < 1024)
            return Digits(x.Midpoint.ToRational(), 50);
        var digits = (int)Math.Max(1, Math.Min(50, x.AccuracyBits * Log10Of2 + 1));
        var middle = Digits(Ball.Exact(x.Midpoint), digits) ?? "0";
        return x.IsExact ? middle : $"{middle} ± {Bound(x.Radius)}";
    }

    /// <summary>Three digits that are not below the bound.</summary>
    internal static string Bound(Magnitude bound)
    {
        // A little more than 0.5 %, since rounding to three digits takes away at most that.
        var enlarged = bound + bound.Scale(-7);
        return bound.IsZero ? "0" : Digits(Ball.Exact(enlarged.ToBigFloat()), 3) ?? $"2^{bound.Top}";
    }

    /// <summary>x 10^power rounded to an integer, or null where the members of x differ in that.</summary>
    private static BigInteger? Scaled(Ball x, long power, int digits)
    {
        Precision working = (long)(digits / Log10Of2) + 80;
        var scaled =
            power >= 0
                ? x.Multiply(((Ball)10).Pow(power, working), working)
                : x.Divide(((Ball)10).Pow(-power, working), working);
        if (scaled.IsIndeterminate)
            return null;
        var below = RoundToInteger(scaled.Lower(working.Bits));
        var above = RoundToInteger(scaled.Upper(working.Bits));
        return below == above ? below
            : above - below == 1 && scaled.Radius < Magnitude.PowerOfTwo(-60) ? RoundToInteger(scaled.Midpoint)
            : null;
    }

    /// <summary>The nearest integer of a positive number, ties up.</summary>
    private static BigInteger RoundToInteger(BigFloat x) => (x.ToFixed(1) + BigInteger.One) >> 1;

    /// <summary>An exponent of ten that is not above log10(2^top), and below it by less than 2.</summary>
    private static long LowExponent(long top) => (long)Math.Floor(top * Log10Of2 - 1e-6);

    private static string Place(string digits, long exponent)
    {
        if (exponent >= 0 && exponent < digits.Length)
        {
            var whole = (int)exponent + 1;
            return whole == digits.Length ? digits : $"{digits.Substring(0, whole)}.{digits.Substring(whole)}";
        }
        if (exponent is < 0 and >= -5)
            return "0." + new string('0', (int)(-exponent - 1)) + digits;
        var fraction = digits.Length == 1 ? "" : "." + digits.Substring(1);
        return $"{digits[0]}{fraction}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
