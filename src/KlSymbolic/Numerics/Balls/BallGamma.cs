using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The logarithm of the gamma function of balls (DLMF 5.2, 5.11).</summary>
public static class BallGamma
{
    /// <summary>log Γ(x) for positive x; undefined where no member is positive, indeterminate where some are not.</summary>
    public static Ball LogGamma(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (!x.IsPositive)
            return x.IsNonpositive ? Ball.Undefined("lgamma of a number that is not positive") : Ball.Indeterminate;
        if (x.IsExact)
            return OfPoint(x.Midpoint, p);
        if (x.Radius.Scale(8) > Magnitude.Below(x.Midpoint))
            return OfWide(x, p);
        // |ψ(x)| ≤ |log x| + 1/x (DLMF 5.11(ii)), and |log x| is below the larger of |log2| at the ends.
        var (least, most) = (x.Below, x.Above);
        var logarithm = Magnitude.Of((ulong)Math.Max(Math.Abs((long)most.Top), Math.Abs((long)least.Top - 1)));
        return OfPoint(x.Midpoint, p).Widen(x.Radius * (logarithm + Magnitude.Divide(Magnitude.One, least)));
    }

    /// <summary>By the ends and, where it may lie between them, the least value −0.12148629… at 1.46163….</summary>
    private static Ball OfWide(Ball x, Precision p)
    {
        var (lower, upper) = (x.Lower(p.Bits), x.Upper(p.Bits));
        if (lower.Sign <= 0)
            return Ball.Indeterminate;
        var ends = Ball.Hull(OfPoint(lower, p), OfPoint(upper, p), p);
        var fallsThroughout = upper < BigFloat.FromDouble(1.46);
        var risesThroughout = lower > BigFloat.FromDouble(1.47);
        return fallsThroughout || risesThroughout
            ? ends
            : Ball.Hull(ends, Ball.FromRational(Rational.Of(-1214863, 10_000_000), 64), p);
    }

    private static Ball OfPoint(BigFloat x, Precision p)
    {
        if (x == BigFloat.One || x == 2)
            return Ball.Zero;
        var lost = 0;
        if (x.Top is 0 or 1 or 2)
        {
            var fromOne = x - BigFloat.One;
            var fromTwo = x - 2;
            var nearer = fromOne.Abs() < fromTwo.Abs() ? fromOne : fromTwo;
            lost = Math.Max(0, -nearer.Top);
            if (lost > p.Bits / 2 + 4)
                return NearRoot(nearer, nearer == fromTwo, p);
        }
        var working = p + (lost + 12 + 2 * IntegerBits.Length((ulong)p.Bits));
        var shift = StirlingSeries.Shift(x, StirlingSeries.LogGamma, working.Bits);
        if (!working.Spend(2L * shift + 4))
            return Ball.Indeterminate;
        var product = Ball.One;
        for (var k = 0; k < shift; k++)
            product = product.Multiply(Ball.Exact(x).Add(k, working), working);
        var large = Ball.Exact(x).Add(shift, working);
        // log Γ(x) = (x − 1/2) log x − x + log(2π)/2 + x Σ cₖ x^(−2k)
        var result = large
            .Subtract(Ball.One.Scale(-1), working)
            .Multiply(large.Log(working), working)
            .Subtract(large, working)
            .Add(BallConstants.Pi(working).Scale(1).Log(working).Scale(-1), working)
            .Add(StirlingSeries.Tail(large, StirlingSeries.LogGamma, working).Multiply(large, working), working);
        return result.Subtract(product.Log(working), p);
    }

    /// <summary>log Γ(1 + d) = −γ d + π²/12 d² + e and log Γ(2 + d) = that + log(1 + d), with |e| ≤ |d|³ for |d| ≤ 1/4 (DLMF 5.7.3).</summary>
    private static Ball NearRoot(BigFloat d, bool atTwo, Precision p)
    {
        var working = p + 8;
        var linear = -BallConstants.EulerGamma(working);
        var quadratic = BallConstants.Pi(working).Square(working).Divide(12, working);
        if (atTwo)
        {
            linear = linear.Add(1, working);
            quadratic = quadratic.Subtract(Ball.One.Scale(-1), working);
        }
        var size = Magnitude.Above(d);
        return linear.Add(quadratic.Multiply(d, working), working).Multiply(d, p).Widen((size * size * size).Scale(1));
    }
}
