using System.Globalization;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code;

/// <summary>Numbers as literals of doubles, which C# and F# write alike.</summary>
internal static class DoubleLiteral
{
    private const long LargestExact = 1L << 53;

    /// <summary>Whether numerator and denominator are doubles themselves, so that the quotient of both is rounded once.</summary>
    public static bool IsQuotientOfExact(Rational value) =>
        value.Numerator <= LargestExact && value.Denominator <= LargestExact;

    /// <summary>The literal of the nearest double, always with a point or an exponent.</summary>
    /// <exception cref="NotSupportedException">The number is beyond the range of doubles.</exception>
    public static string Of(Rational value)
    {
        var nearest = value.ToDouble();
        if (double.IsInfinity(nearest))
            throw new NotSupportedException("A number is beyond the range of doubles.");
        var text = nearest.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }
}
