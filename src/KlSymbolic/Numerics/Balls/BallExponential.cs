using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The exponential function of balls (DLMF 4.2).</summary>
public static class BallExponential
{
    /// <summary>e^x; indeterminate where it exceeds the range of exponents.</summary>
    public static Ball Exp(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (x.IsExact)
            return OfPoint(x.Midpoint, p);
        if (x.Radius > Magnitude.PowerOfTwo(-4))
            return Ball.Hull(OfPoint(x.Lower(p.Bits), p), OfPoint(x.Upper(p.Bits), p), p);
        // |e^x − e^a| ≤ e^a (e^r − 1), and e^r − 1 ≤ r + r² for r ≤ 1
        var value = OfPoint(x.Midpoint, p);
        return value.Widen(value.Above * (x.Radius + x.Radius * x.Radius));
    }

    private static Ball OfPoint(BigFloat x, Precision p)
    {
        if (x.IsZero)
            return Ball.One;
        if (x.Top < -(p.Bits / 2) - 4)
        {
            // |e^x − 1 − x| ≤ x² for |x| ≤ 1
            var size = Magnitude.Above(x);
            return Ball.One.Add(x, p).Widen(size * size);
        }
        if (x.Top > 29)
            return x.Sign > 0 ? Ball.Indeterminate : Ball.Zero.Widen(Magnitude.PowerOfTwo(-1 << 29));
        if (!p.Spend(8 + p.Bits / 32))
            return Ball.Indeterminate;
        var scale = Math.Max(64, p.Bits + 18);
        var (reduced, k) = Reduce(x, scale);
        var value = FixedPoint.Exp(reduced, scale, out var error);
        // The reduced argument is known within 3 units, and e^0.41 < 1.6.
        return FixedPoint.ToBall(value, scale, error + 5, p).Scale(k);
    }

    /// <summary>x = r + k log 2 with |r| below 0.4, r in fixed point with an error below 3 units.</summary>
    private static (BigInteger Reduced, int K) Reduce(BigFloat x, int scale)
    {
        if (x.Top <= -2)
            return (x.ToFixed(scale), 0);
        const int coarse = 40;
        var half = BallConstants.FixedLog2(coarse) / 2;
        var coarseX = x.ToFixed(coarse);
        var k = (int)((coarseX + (x.Sign < 0 ? -half : half)) / BallConstants.FixedLog2(coarse));
        var guard = IntegerBits.Length((ulong)Math.Abs((long)k)) + 2;
        var multiple = IntegerBits.ShiftTowardsZero(k * BallConstants.FixedLog2(scale + guard), guard);
        return (x.ToFixed(scale) - multiple, k);
    }
}
