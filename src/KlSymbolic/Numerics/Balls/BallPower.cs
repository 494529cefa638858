using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Powers with any real exponent.</summary>
public static class BallPower
{
    /// <summary>x^y as e^(y log x) for x &gt; 0, and 0^y = 0 for y &gt; 0; with an integer y also for x &lt; 0.</summary>
    /// <remarks>Undefined for 0 to a power that is not positive, and for a negative number to a power that is no integer.</remarks>
    public static Ball Pow(this Ball x, Ball y, Precision p)
    {
        if (x.IsIndeterminate || y.IsIndeterminate)
            return Ball.Propagate(x, y);
        if (y.IsExact && y.Midpoint.IsInteger && y.Midpoint.Top < 62)
        {
            var n = (long)y.Midpoint.ToFixed(0);
            return x.IsZero && n <= 0 ? Ball.Undefined("0 to a power that is not positive") : x.Pow(n, p);
        }
        if (x.IsZero)
        {
            return y.IsPositive ? Ball.Zero
                : y.IsNonpositive ? Ball.Undefined("0 to a power that is not positive")
                : Ball.Indeterminate;
        }
        if (x.IsPositive)
            return OfPositive(x, y, p);
        if (x.IsNegative)
            return y.IsExact ? Ball.Undefined("a negative number to a power that is no integer") : Ball.Indeterminate;
        // From 0 up to x, a positive power covers everything from 0 up to x^y.
        return x.IsNonnegative && y.IsPositive
            ? Ball.Hull(Ball.Zero, OfPositive(Ball.Exact(x.Upper(p.Bits)), y, p), p)
            : Ball.Indeterminate;
    }

    /// <summary>x^(n/d) for a rational exponent; square roots are taken as such, the rest by logarithms.</summary>
    /// <remarks>Undefined for a negative x unless d = 1.</remarks>
    public static Ball Pow(this Ball x, Rational exponent, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (exponent.Denominator == 2 && Fits(exponent, out var n))
        {
            if (x.IsZero && n < 0)
                return Ball.Undefined("0 to a power that is not positive");
            return x.SquareRoot(p + 8).Pow(n, p);
        }
        if (x.IsNegative && !exponent.IsInteger)
            return Ball.Undefined("a negative number to a power that is no integer");
        return x.Pow(Ball.FromRational(exponent, p + (8 + SizeOfLogarithm(x))), p);
    }

    private static bool Fits(Rational exponent, out long numerator)
    {
        var fits = IntegerBits.Length(System.Numerics.BigInteger.Abs(exponent.Numerator)) < 62;
        numerator = fits ? (long)exponent.Numerator : 0;
        return fits;
    }

    private static Ball OfPositive(Ball x, Ball y, Precision p)
    {
        // The error of the exponent is the relative error of the result.
        var working = p + (8 + Math.Max(0, y.Above.Top) + SizeOfLogarithm(x));
        return x.Log(working).Multiply(y, working).Exp(p);
    }

    /// <summary>About how many bits |log x| has before the point.</summary>
    private static int SizeOfLogarithm(Ball x) =>
        x.Midpoint.IsZero ? 0 : IntegerBits.Length((ulong)Math.Abs((long)x.Midpoint.Top));
}
