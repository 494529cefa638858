using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking.Lambdas;

/// <summary>What a constant of compiled code stands for: the compiler has folded <c>1.0/3</c> and <c>2*Math.PI</c> into doubles.</summary>
internal static class CodeConstant
{
    private const int LargestDenominator = 1000;
    private const int LargestMultiple = 64;

    /// <summary>The simplest number that rounds to the value: a fraction of small integers, such a multiple of π, e, and else the shortest decimal.</summary>
    public static Expr Of(double value)
    {
        if (double.IsNaN(value))
            return Functions.NotANumber.Of();
        if (double.IsInfinity(value))
            return value > 0 ? Formula.Infinity : -Formula.Infinity;
        if (Fraction(value, LargestDenominator) is { } fraction)
            return new Number(fraction);
        for (var n = 1; n <= LargestMultiple; n++)
        {
            if (Math.Round(value / Math.PI * n) is var m && m != 0 && Math.Abs(m) <= LargestMultiple && m * Math.PI / n == value)
                return Rational.Of((BigInteger)m, n) * Formula.Pi;
        }
        return value == Math.E ? Formula.Exp(1) : Infix.Parse(value.ToString("R", CultureInfo.InvariantCulture), SymbolTable.Closed);
    }

    private static Rational? Fraction(double value, int most)
    {
        if (value == Math.Floor(value))
            return Rational.FromDouble(value);
        for (var d = 2; d <= most; d++)
        {
            var n = Math.Round(value * d);
            if (n != 0 && Math.Abs(n) < 1e9 && n / d == value)
                return Rational.Of((BigInteger)n, d);
        }
        return null;
    }
}
