using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The natural logarithm of balls (DLMF 4.2).</summary>
public static class BallLogarithm
{
    /// <summary>log x; undefined where no member is positive, indeterminate where some are not.</summary>
    public static Ball Log(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (!x.IsPositive)
            return x.IsNonpositive
                ? Ball.Undefined("the logarithm of a number that is not positive")
                : Ball.Indeterminate;
        if (x.IsExact)
            return OfPoint(x.Midpoint, p);
        if (x.Radius.Scale(10) > Magnitude.Below(x.Midpoint))
        {
            var (lower, upper) = (x.Lower(p.Bits), x.Upper(p.Bits));
            return lower.Sign > 0 ? Ball.Hull(OfPoint(lower, p), OfPoint(upper, p), p) : Ball.Indeterminate;
        }
        // |log x − log a| ≤ r/(a − r)
        return OfPoint(x.Midpoint, p).Widen(Magnitude.Divide(x.Radius, x.Below));
    }

    private static Ball OfPoint(BigFloat x, Precision p)
    {
        // x = z 2^n with z between 0.7 and 1.5
        var n = x.Top;
        var z = x.Scale(-n);
        if ((int)(z.ToFixed(8)) < 181)
        {
            n--;
            z = z.Scale(1);
        }
        var d = z - BigFloat.One;
        if (d.IsZero)
            return n == 0 ? Ball.Zero : BallConstants.Log2(p).Multiply(n, p);
        var leadingZeros = -d.Top;
        if (n == 0 && leadingZeros > p.Bits + 4)
        {
            // |log(1 + d) − d| ≤ d² for |d| ≤ 1/2
            var size = Magnitude.Above(d);
            return Ball.Exact(d).Round(p).Widen(size * size);
        }
        if (!p.Spend(12 + p.Bits / 32))
            return Ball.Indeterminate;
        var scale = Math.Max(64, p.Bits + 20 + (n == 0 ? Math.Max(0, leadingZeros) : 0));
        var value = Log1p(d, leadingZeros, scale, out var error);
        if (n != 0)
        {
            const int guard = 34;
            value += IntegerBits.ShiftTowardsZero(n * BallConstants.FixedLog2(scale + guard), guard);
            error += 2;
        }
        return FixedPoint.ToBall(value, scale, error, p);
    }

    /// <summary>log(1 + d) for d between −0.3 and 0.5, in fixed point.</summary>
    /// <remarks>With any y near log(1 + d), log(1 + d) = y + 2 atanh(t/(2 + t)), where 1 + t = (1 + d) e^(−y): what the floating-point
    /// logarithm returns decides how fast the series converges, not whether the result is right.</remarks>
    private static BigInteger Log1p(BigFloat d, int leadingZeros, int scale, out long error)
    {
        var one = BigInteger.One << scale;
        var t = d.ToFixed(scale);
        var start = BigInteger.Zero;
        error = 1;
        if (leadingZeros < 24)
        {
            const int bits = 52;
            start = IntegerBits.ShiftTowardsZero((BigInteger)(Math.Log(1 + d.ToDouble()) * (1L << bits)), bits - scale);
            var e = FixedPoint.Exp(-start, scale, out error);
            t = IntegerBits.ShiftTowardsZero((one + t) * e, scale) - one;
            // (1 + d)(e^(−y) + error) with 1 + d < 1.5 cut by 1, times e^(−y) < 1.5; and cut once more
            error = error + error / 2 + 4;
        }
        // The derivative of t/(2 + t) is 2/(2 + t)² < 0.7 for t > −0.3, and the division cuts.
        error++;
        var u = (t << scale) / (2 * one + t);
        var half = FixedPoint.Atan(u, scale, hyperbolic: true, ref error);
        error *= 2;
        return start + 2 * half;
    }
}
