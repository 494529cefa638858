using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking.Lambdas;

/// <summary>What a constant of compiled code stands for: the compiler has folded <c>1.0/3</c> and <c>2*Math.PI*Math.E</c> into doubles.</summary>
internal static class CodeConstant
{
    private const int LargestDenominator = 1000;
    private const int LargestMultiple = 64;

    /// <summary>Folding a product rounds each factor.</summary>
    private const double Rounding = 4e-16;

    private static readonly ImmutableArray<(double Value, Expr Exact)> units =
    [
        (Math.PI, Formula.Pi),
        (Math.E, Formula.Exp(1)),
        (Math.PI * Math.E, Formula.Pi * Formula.Exp(1)),
    ];

    /// <summary>The simplest number that rounds to the value: a fraction of small integers, such a multiple of π, e or π e, and else the shortest decimal.</summary>
    public static Expr Of(double value)
    {
        if (double.IsNaN(value))
            return Functions.NotANumber.Of();
        if (double.IsInfinity(value))
            return value > 0 ? Formula.Infinity : -Formula.Infinity;
        if (Fraction(value) is { } fraction)
            return new Number(fraction);
        foreach (var (unit, exact) in units)
        {
            if (Multiple(value / unit) is { } multiple)
                return multiple * exact;
        }
        return Infix.Parse(value.ToString("R", CultureInfo.InvariantCulture), SymbolTable.Closed);
    }

    private static Rational? Fraction(double value)
    {
        if (value == Math.Floor(value))
            return Rational.FromDouble(value);
        for (var d = 2; d <= LargestDenominator; d++)
        {
            var n = Math.Round(value * d);
            if (n != 0 && Math.Abs(n) < 1e9 && n / d == value)
                return Rational.Of((BigInteger)n, d);
        }
        return null;
    }

    private static Rational? Multiple(double ratio)
    {
        for (var d = 1; d <= LargestMultiple; d++)
        {
            var n = Math.Round(ratio * d);
            if (n != 0 && Math.Abs(n) <= LargestMultiple && Math.Abs(n / d - ratio) <= Rounding * Math.Abs(ratio))
                return Rational.Of((BigInteger)n, d);
        }
        return null;
    }
}
