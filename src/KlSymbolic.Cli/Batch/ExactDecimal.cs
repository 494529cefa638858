using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Cli.Batch;

/// <summary>Reads decimal numbers exactly, such as <c>-0.125</c> or <c>1e-300</c>.</summary>
internal static class ExactDecimal
{
    /// <summary>The exact expansion of the smallest double has 1,074 decimal places.</summary>
    private const int MaximumLength = 1200;

    private const int MaximumExponent = 1200;

    /// <summary>The number; null where the text is not one, or is out of bounds.</summary>
    public static Rational? Read(string text)
    {
        if (text.Length is 0 or > MaximumLength)
            return null;
        var e = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = e < 0 ? text : text[..e];
        var exponent = 0;
        if (
            e >= 0
            && !int.TryParse(
                text.AsSpan(e + 1),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out exponent
            )
        )
            return null;
        if (Math.Abs((long)exponent) > MaximumExponent)
            return null;
        var point = mantissa.IndexOf('.');
        var places = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (
            !digits.Any(char.IsAsciiDigit)
            || !BigInteger.TryParse(
                digits,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var integer
            )
        )
            return null;
        var power = exponent - places;
        return power >= 0
            ? Rational.Of(integer * BigInteger.Pow(10, power), BigInteger.One)
            : Rational.Of(integer, BigInteger.Pow(10, -power));
    }
}
