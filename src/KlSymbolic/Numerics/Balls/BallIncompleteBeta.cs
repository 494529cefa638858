namespace KlSymbolic.Numerics.Balls;

/// <summary>The regularised incomplete beta function I_x(a, b) for a, b &gt; 0, 0 ≤ x ≤ 1 (DLMF 8.17.2).</summary>
public static class BallIncompleteBeta
{
    /// <summary>I_x(a, b); undefined outside its domain, indeterminate where the arguments may lie outside.</summary>
    public static Ball BetaI(Ball a, Ball b, Ball x, Precision p) => OverBall(a, b, x, complement: false, p);

    /// <summary>1 − I_x(a, b) = I_(1−x)(b, a), accurate also where it is tiny.</summary>
    public static Ball BetaIComplement(Ball a, Ball b, Ball x, Precision p) => OverBall(a, b, x, complement: true, p);

    /// <summary>I_x(a, b) falls in a, rises in b and in x, so two corners of the box are its extremes.</summary>
    private static Ball OverBall(Ball a, Ball b, Ball x, bool complement, Precision p)
    {
        if (a.IsIndeterminate || b.IsIndeterminate || x.IsIndeterminate)
            return Ball.Propagate(Ball.Propagate(a, b), x);
        var rest = Ball.One.Subtract(x, p + 64);
        if (a.IsNonpositive || b.IsNonpositive || x.IsNegative || rest.IsNegative)
            return Ball.Undefined("an incomplete beta function outside a, b > 0, 0 <= x <= 1");
        if (!a.IsPositive || !b.IsPositive || !x.IsNonnegative || !rest.IsNonnegative)
            return Ball.Indeterminate;
        if (a.IsExact && b.IsExact && x.IsExact)
            return OfPoint(a.Midpoint, b.Midpoint, x.Midpoint, complement, p);
        var wide = p.Bits + 8;
        var (leastA, leastB, leastX) = (a.Lower(wide), b.Lower(wide), x.Lower(wide));
        var mostX = x.Upper(wide);
        if (leastA.Sign <= 0 || leastB.Sign <= 0 || leastX.Sign < 0 || mostX > BigFloat.One)
            return Ball.Indeterminate;
        return Ball.Hull(
            OfPoint(a.Upper(wide), leastB, leastX, complement, p),
            OfPoint(leastA, b.Upper(wide), mostX, complement, p),
            p
        );
    }

    private static Ball OfPoint(BigFloat a, BigFloat b, BigFloat x, bool complement, Precision p)
    {
        if (x.IsZero || x == BigFloat.One)
            return x.IsZero == complement ? Ball.One : Ball.Zero;
        // The series in x converges quickly below the mean, the one in 1 − x above it.
        var (sizeOfA, sizeOfB) = (a.ToDouble(), b.ToDouble());
        var direct = x.ToDouble() * (sizeOfA + sizeOfB + 2) <= sizeOfA + 1;
        if (direct != complement)
            return Series(a, b, x, direct, p + 12).Round(p);
        var most = Math.Min(Precision.MaximumBits, p.Bits + 128 + (long)(4 * Math.Min(sizeOfA + sizeOfB, 1e9)));
        for (var bits = p.Bits + 12L; ; bits = Math.Min(2 * bits, most))
        {
            var result = Ball.One.Subtract(Series(a, b, x, direct, p.With(bits)), p.With(bits));
            if (result.IsIndeterminate || result.AccuracyBits >= p.Bits || bits >= most)
                return result.Round(p);
        }
    }

    /// <summary>I_x(a, b), or I_(1−x)(b, a) where not <paramref name="direct"/>, by
    /// x^a (1 − x)^b/(a B(a, b)) Σ (a + b)_k/(a + 1)_k x^k, all terms positive (DLMF 8.17(ii)).</summary>
    private static Ball Series(BigFloat a, BigFloat b, BigFloat x, bool direct, Precision p)
    {
        var working = p + (16 + Math.Max(0, Math.Max(a.Top, b.Top)) + IntegerBits.Length((ulong)Math.Abs((long)x.Top)));
        var (y, z) = (Ball.Exact(x), Ball.One.Subtract(x, working + Math.Max(0, -x.Top)));
        if (!direct)
            ((a, b), (y, z)) = ((b, a), (z, y));
        var total = Ball.Exact(a).Add(b, working);
        var least = Magnitude.Below(a);
        var sum = BallSeries.Sum(
            Ball.One,
            (k, term) => term.Multiply(y, p).Multiply(total.Add(k, p), p).Divide(Ball.Exact(a).Add(k + 1, p), p),
            k => Ratio(total.Above, least, k) * y.Above,
            p
        );
        var exponent = y.Log(working)
            .Multiply(a, working)
            .Add(z.Log(working).Multiply(b, working), working)
            .Add(total.LogGamma(working), working)
            .Subtract(Ball.Exact(a).LogGamma(working), working)
            .Subtract(Ball.Exact(b).LogGamma(working), working);
        return exponent.Exp(p).Divide(a, p).Multiply(sum, p);
    }

    /// <summary>A bound of (a + b + j)/(a + 1 + j) for j ≥ k: monotone in j, towards 1.</summary>
    private static Magnitude Ratio(Magnitude total, Magnitude a, int k)
    {
        var bound = Magnitude.Divide(total + Magnitude.Of((ulong)k), Magnitude.AddDown(a, Magnitude.Of((ulong)k + 1)));
        return Magnitude.Max(bound, Magnitude.One);
    }
}
