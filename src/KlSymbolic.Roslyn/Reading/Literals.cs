using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Literals of numbers as their authors wrote them: 0.1 is one tenth, not the double next to it.</summary>
internal static class Literals
{
    private const int MaximumDigits = 400;

    private const int DigitsOfDouble = 16;

    /// <summary>The number; null where it has too many digits.</summary>
    /// <param name="text">The literal.</param>
    /// <param name="value">Its value, for literals that are not decimal.</param>
    public static Expr? Read(string text, object? value)
    {
        if (
            text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase)
        )
            return new Number(
                BigInteger.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture)
            );
        var digits = text.Replace("_", "").TrimEnd('d', 'D', 'f', 'F', 'm', 'M', 'u', 'U', 'l', 'L');
        var mark = digits.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? digits : digits.Substring(0, mark);
        var exponent = mark < 0 ? 0 : int.Parse(digits.Substring(mark + 1), CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        if (mantissa.Length > MaximumDigits || Math.Abs(exponent) > 2 * MaximumDigits)
            return null;
        var whole = BigInteger.Parse(mantissa, CultureInfo.InvariantCulture);
        var scale = BigInteger.Pow(10, Math.Abs(exponent));
        return new Number(exponent >= 0 ? whole * scale : Rational.Of(whole, scale));
    }

    /// <summary>The constant that the literal gives to all digits of a double; null for other literals.</summary>
    public static RoundedConstant? ConstantOf(string text)
    {
        var digits = text.Replace("_", "").TrimEnd('d', 'D', 'm', 'M');
        return
            digits.Count(c => c is >= '0' and <= '9') >= DigitsOfDouble
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? RoundedConstants.Find(value)
            : null;
    }
}
