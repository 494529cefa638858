using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Sine, cosine and inverse tangent of balls (DLMF 4.14, 4.23).</summary>
public static class BallTrigonometry
{
    /// <summary>Arguments beyond 2 to this are not reduced; the answer is then all of [−1, 1].</summary>
    private const int LargestTop = 1 << 16;

    /// <summary>sin x.</summary>
    public static Ball Sin(this Ball x, Precision p) => SinCos(x, p).Sin;

    /// <summary>cos x.</summary>
    public static Ball Cos(this Ball x, Precision p) => SinCos(x, p).Cos;

    /// <summary>sin x and cos x.</summary>
    public static (Ball Sin, Ball Cos) SinCos(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return (x, x);
        if (x.Radius >= Magnitude.One || x.Midpoint.Top > LargestTop)
            return (Ball.Zero.Widen(Magnitude.One), Ball.Zero.Widen(Magnitude.One));
        var (sin, cos) = OfPoint(x.Midpoint, p);
        // |sin x − sin a| ≤ r |cos a| + r²/2, and likewise for the cosine
        var second = (x.Radius * x.Radius).Scale(-1);
        return (sin.Widen(x.Radius * cos.Above + second), cos.Widen(x.Radius * sin.Above + second));
    }

    /// <summary>atan x, between −π/2 and π/2.</summary>
    public static Ball Atan(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (x.Radius > Magnitude.PowerOfTwo(-4))
            return Ball.Hull(AtanOfPoint(x.Lower(p.Bits), p), AtanOfPoint(x.Upper(p.Bits), p), p);
        if (x.IsExact)
            return AtanOfPoint(x.Midpoint, p);
        // The derivative is 1/(1 + x²).
        var slope = Magnitude.Min(
            Magnitude.One,
            Magnitude.Divide(Magnitude.One, Magnitude.MultiplyDown(x.Below, x.Below))
        );
        return AtanOfPoint(x.Midpoint, p).Widen(x.Radius * slope);
    }

    private static (Ball Sin, Ball Cos) OfPoint(BigFloat x, Precision p)
    {
        if (x.IsZero)
            return (Ball.Zero, Ball.One);
        var size = Magnitude.Above(x);
        if (x.Top < -(p.Bits / 2) - 4)
            return (Ball.Exact(x).Round(p).Widen(size * size * size), Ball.One.Widen(size * size));
        if (!p.Spend(8 + p.Bits / 8))
            return (Ball.Indeterminate, Ball.Indeterminate);
        var scale = Math.Max(64, p.Bits + 20 + Math.Max(0, -x.Top));
        var (reduced, quadrant) = Reduce(x, scale);
        // Near a multiple of π/2 the sine or the cosine is tiny, and its leading bits are those of the reduced argument.
        var lost = scale - IntegerBits.Length(BigInteger.Abs(reduced));
        if (x.Top > -1 && lost > 2)
        {
            scale += Math.Min(lost, 2 * p.Bits);
            (reduced, quadrant) = Reduce(x, scale);
        }
        var (s, c) = FixedPoint.SinCos(reduced, scale, out var error);
        var (sin, cos) = (FixedPoint.ToBall(s, scale, error + 4, p), FixedPoint.ToBall(c, scale, error + 4, p));
        return quadrant switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>x = r + n π/2 with |r| ≤ 1, r in fixed point with an error below 4 units, and n modulo 4.</summary>
    private static (BigInteger Reduced, int Quadrant) Reduce(BigFloat x, int scale)
    {
        if (x.Top <= -1)
            return (x.ToFixed(scale), 0);
        var guard = x.Top + 4;
        var halfPi = BallConstants.FixedPi(scale + guard - 1);
        // At this scale, π/2 is the number that is π at the scale below.
        var fine = x.ToFixed(scale + guard);
        var n = BigInteger.DivRem(fine, halfPi, out var rest);
        if (2 * BigInteger.Abs(rest) > halfPi)
        {
            n += x.Sign;
            rest -= x.Sign * halfPi;
        }
        return (IntegerBits.ShiftTowardsZero(rest, guard), (int)(((n % 4) + 4) % 4));
    }

    private static Ball AtanOfPoint(BigFloat x, Precision p)
    {
        if (x.IsZero)
            return Ball.Zero;
        if (x.Abs() > BigFloat.One)
        {
            var working = p + 4;
            var rest = Ball.One.Divide(Ball.Exact(x.Abs()), working).Atan(working);
            var value = BallConstants.Pi(working).Scale(-1).Subtract(rest, p);
            return x.Sign > 0 ? value : -value;
        }
        var size = Magnitude.Above(x);
        if (x.Top < -(p.Bits / 2) - 4)
            return Ball.Exact(x).Round(p).Widen(size * size * size);
        if (!p.Spend(16 + p.Bits / 8))
            return Ball.Indeterminate;
        var scale = Math.Max(64, p.Bits + 20 - x.Top);
        var t = x.ToFixed(scale);
        var start = BigInteger.Zero;
        long error = 1;
        if (x.Top > -16)
        {
            // atan x = y + atan((x cos y − sin y)/(cos y + x sin y)) for any y near it; numerator and denominator lie in |·| < 2.
            const int bits = 52;
            start = IntegerBits.ShiftTowardsZero((BigInteger)(Math.Atan(x.ToDouble()) * (1L << bits)), bits - scale);
            var (sin, cos) = FixedPoint.SinCos(start, scale, out var trig);
            var numerator = FixedPoint.Multiply(t, cos, scale) - sin;
            var denominator = cos + FixedPoint.Multiply(t, sin, scale);
            t = (numerator << scale) / denominator;
            // Each is known within 2 trig + 2; the denominator exceeds 0.9, the quotient is tiny.
            error = 3 * trig + 6;
        }
        return FixedPoint.ToBall(start + FixedPoint.Atan(t, scale, hyperbolic: false, ref error), scale, error, p);
    }
}
