using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Tests.Numerics.Floating;

/// <summary>Exact values of decimal numbers in text, for references with more digits than a double holds.</summary>
internal static class DecimalText
{
    public static Rational Parse(string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1;
        return Rational.Of(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
    }
}
