namespace KlSymbolic.Numerics.Balls;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x) for a &gt; 0, x ≥ 0 (DLMF 8.2.4).</summary>
public static class BallIncompleteGamma
{
    /// <summary>P(a, x); undefined where a is not positive or x is negative, indeterminate where that may be so.</summary>
    public static Ball GammaP(Ball a, Ball x, Precision p) => OverBall(a, x, complement: false, p);

    /// <summary>Q(a, x), accurate also where it is tiny; undefined where a is not positive or x is negative.</summary>
    public static Ball GammaQ(Ball a, Ball x, Precision p) => OverBall(a, x, complement: true, p);

    /// <summary>P falls in a and rises in x, so two corners of the rectangle are its extremes.</summary>
    private static Ball OverBall(Ball a, Ball x, bool complement, Precision p)
    {
        if (a.IsIndeterminate || x.IsIndeterminate)
            return Ball.Propagate(a, x);
        if (a.IsNonpositive || x.IsNegative)
            return Ball.Undefined("an incomplete gamma function outside a > 0, x >= 0");
        if (!a.IsPositive || !x.IsNonnegative)
            return Ball.Indeterminate;
        if (a.IsExact && x.IsExact)
            return OfPoint(a.Midpoint, x.Midpoint, complement, p);
        var wide = p.Bits + 8;
        var (leastA, leastX) = (a.Lower(wide), x.Lower(wide));
        if (leastA.Sign <= 0 || leastX.Sign < 0)
            return Ball.Indeterminate;
        return Ball.Hull(
            OfPoint(a.Upper(wide), leastX, complement, p),
            OfPoint(leastA, x.Upper(wide), complement, p),
            p
        );
    }

    private static Ball OfPoint(BigFloat a, BigFloat x, bool complement, Precision p)
    {
        if (x.IsZero)
            return complement ? Ball.One : Ball.Zero;
        var working = p + 12;
        if (x > a && UpperByAsymptotics(a, x, working) is { } upper)
            return complement ? upper.Round(p) : Ball.One.Subtract(upper, p);
        if (!complement)
            return Lower(a, x, working).Round(p);
        // Q = 1 − P loses as many bits as Q is small, at most those of e^(−x) x^a/Γ(a).
        var result = Ball.Indeterminate;
        var most = Math.Min(Precision.MaximumBits, working.Bits + 64 + (long)(2 * Math.Min(x.ToDouble(), 1e9)));
        for (long bits = working.Bits; ; bits = Math.Min(2 * bits, most))
        {
            result = Ball.One.Subtract(Lower(a, x, p.With(bits)), p.With(bits));
            if (result.IsIndeterminate || result.AccuracyBits >= p.Bits || bits >= most)
                return result.Round(p);
        }
    }

    /// <summary>P(a, x) = x^a e^(−x)/Γ(a + 1) Σ x^k/((a + 1)…(a + k)), all terms positive (DLMF 8.7.1, 8.2.6).</summary>
    private static Ball Lower(BigFloat a, BigFloat x, Precision p)
    {
        var size = Magnitude.Above(x);
        var least = Magnitude.Below(a);
        var sum = BallSeries.Sum(
            Ball.One,
            (k, term) => term.Multiply(x, p).Divide(Ball.Exact(a).Add(k + 1, p), p),
            k => Magnitude.Divide(size, Magnitude.AddDown(least, Magnitude.Of((ulong)(k + 1)))),
            p
        );
        return Prefactor(a, x, p).Divide(a, p).Multiply(sum, p);
    }

    /// <summary>Q(a, x) = x^(a−1) e^(−x)/Γ(a) Σ (a − 1)…(a − k)/x^k, or null where the series does not come near enough.</summary>
    /// <remarks>The remainder after n terms is tₙ Γ(b, x)/(x^(b−1) e^(−x)) with b = a − n, by n integrations by parts; that quotient is at most 1 for
    /// b ≤ 1, and x/(x − b + 1) for 1 ≤ b &lt; x + 1, because (t/x)^(b−1) ≤ e^((b−1)(t−x)/x).</remarks>
    private static Ball? UpperByAsymptotics(BigFloat a, BigFloat x, Precision p)
    {
        var (sizeOfA, sizeOfX) = (a.ToDouble(), x.ToDouble());
        // The least term is the one past a + x, of about e^(−x).
        if (sizeOfX < 0.7 * p.Bits || sizeOfX > 1e15)
            return null;
        var series = BallSeries.Asymptotic(
            Ball.One,
            (k, term) => term.Multiply(Ball.Exact(a).Subtract(k + 1, p), p).Divide(x, p),
            (n, omitted) => omitted * RemainderFactor(a, x, n),
            sizeOfA + sizeOfX,
            p
        );
        return series is { } sum ? Prefactor(a, x, p).Divide(x, p).Multiply(sum, p) : null;
    }

    private static Magnitude RemainderFactor(BigFloat a, BigFloat x, int n)
    {
        var excess = Ball.Exact(a).Subtract(n + 1, 64);
        if (excess.IsNonpositive)
            return Magnitude.One;
        var rest = Ball.Exact(x).Subtract(excess, 64);
        return rest.IsPositive ? Magnitude.Divide(Magnitude.Above(x), rest.Below) : Magnitude.Infinite;
    }

    /// <summary>x^a e^(−x)/Γ(a).</summary>
    private static Ball Prefactor(BigFloat a, BigFloat x, Precision p)
    {
        // The three parts of the exponent may be large and cancel.
        var working = p + (8 + Math.Max(0, Math.Max(a.Top, x.Top)) + IntegerBits.Length((ulong)Math.Abs((long)x.Top)));
        return Ball.Exact(x)
            .Log(working)
            .Multiply(a, working)
            .Subtract(x, working)
            .Subtract(Ball.Exact(a).LogGamma(working), working)
            .Exp(p);
    }
}
