namespace KlSymbolic.Numerics.Balls;

/// <summary>The exponential integrals E₁ and Ei (DLMF 6.2, 6.6, 6.12).</summary>
public static class BallExponentialIntegral
{
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>E₁(x) = ∫ₓ^∞ e^(−t)/t dt for positive x; undefined where no member is positive, indeterminate where some are not.</summary>
    public static Ball E1(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (!x.IsPositive)
            return x.IsNonpositive ? Ball.Undefined("E1 of a number that is not positive") : Ball.Indeterminate;
        if (x.IsExact)
            return E1OfPoint(x.Midpoint, p);
        if (IsWide(x))
            return OfEnds(x, E1OfPoint, p);
        // The derivative is −e^(−x)/x.
        var slope = Magnitude.Divide((-Ball.Exact(x.Lower(32))).Exp(32).Above, x.Below);
        return E1OfPoint(x.Midpoint, p).Widen(x.Radius * slope);
    }

    /// <summary>e^x E₁(x) for positive x, which falls; undefined where no member is positive, indeterminate where some are not.</summary>
    public static Ball E1Scaled(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (!x.IsPositive)
            return x.IsNonpositive ? Ball.Undefined("E1 of a number that is not positive") : Ball.Indeterminate;
        return x.IsExact ? E1ScaledOfPoint(x.Midpoint, p) : OfEnds(x, E1ScaledOfPoint, p);
    }

    /// <summary>Ei(x), for x &gt; 0 the principal value of ∫ e^t/t dt up to x, and −E₁(−x) for x &lt; 0; undefined at 0.</summary>
    public static Ball Ei(this Ball x, Precision p)
    {
        if (x.IsIndeterminate)
            return x;
        if (x.IsZero)
            return Ball.Undefined("Ei of 0");
        if (x.IsNegative)
            return -E1(-x, p);
        if (!x.IsPositive)
            return Ball.Indeterminate;
        if (x.IsExact)
            return EiOfPoint(x.Midpoint, p);
        if (IsWide(x))
            return OfEnds(x, EiOfPoint, p);
        // The derivative is e^x/x.
        var slope = Magnitude.Divide(Ball.Exact(x.Upper(32)).Exp(32).Above, x.Below);
        return EiOfPoint(x.Midpoint, p).Widen(x.Radius * slope);
    }

    private static bool IsWide(Ball x) => x.Radius.Scale(8) > Magnitude.Min(Magnitude.One, Magnitude.Below(x.Midpoint));

    private static Ball OfEnds(Ball x, Func<BigFloat, Precision, Ball> f, Precision p)
    {
        var (lower, upper) = (x.Lower(p.Bits), x.Upper(p.Bits));
        return lower.Sign > 0 ? Ball.Hull(f(lower, p), f(upper, p), p) : Ball.Indeterminate;
    }

    private static Ball E1OfPoint(BigFloat x, Precision p)
    {
        var size = Math.Min(x.ToDouble(), 1e12);
        var working = p + 12;
        if (Asymptotic(x, working) is { } sum)
            return (-Ball.Exact(x)).Exp(working).Divide(x, working).Multiply(sum, p);
        // The terms reach e^x, the result is about e^(−x)/x.
        var wide = working + (long)(2 * size * Log2OfE) + Math.Max(0, x.Top);
        return -ByLogarithm(-x, wide).Round(p);
    }

    private static Ball E1ScaledOfPoint(BigFloat x, Precision p)
    {
        var working = p + 12;
        return Asymptotic(x, working) is { } sum
            ? sum.Divide(x, p)
            : Ball.Exact(x).Exp(working).Multiply(E1OfPoint(x, working), p);
    }

    /// <summary>x e^x E₁(x) = Σ (−1)^k k!/x^k, within the first term omitted (DLMF 6.12.1); null where that is too much.</summary>
    private static Ball? Asymptotic(BigFloat x, Precision working)
    {
        var size = Math.Min(x.ToDouble(), 1e12);
        return size * Log2OfE <= working.Bits
            ? null
            : BallSeries.Asymptotic(
                Ball.One,
                (k, term) => -term.Multiply(k + 1, working).Divide(x, working),
                (_, omitted) => omitted,
                size,
                working
            );
    }

    private static Ball EiOfPoint(BigFloat x, Precision p)
    {
        var size = Math.Min(x.ToDouble(), 1e12);
        var working = p + 12;
        if (size * Log2OfE > working.Bits)
        {
            // Ei(x) = e^x/x Σ k!/x^k; cut before the term n, within 1 + χ(n + 1) times that term (DLMF 6.12.2),
            // and χ(n) = √π Γ(n/2 + 1)/Γ(n/2 + 1/2) < √(π(n + 1)/2) < 1.26 √(n + 1).
            var series = BallSeries.Asymptotic(
                Ball.One,
                (k, term) => term.Multiply(k + 1, working).Divide(x, working),
                (n, omitted) => omitted * (Magnitude.One + Magnitude.Of((ulong)(2 * (n + 2))).SquareRoot()),
                size,
                working
            );
            if (series is { } sum)
                return Ball.Exact(x).Exp(working).Divide(x, working).Multiply(sum, p);
        }
        // Near the root 0.3725… leading bits cancel.
        var result = Ball.Indeterminate;
        for (long bits = working.Bits; bits <= 4L * p.Bits + 400; bits *= 2)
        {
            result = ByLogarithm(x, p.With(bits));
            if (result.IsIndeterminate || result.AccuracyBits >= p.Bits || size > 1)
                break;
        }
        return result.Round(p);
    }

    /// <summary>γ + log|x| + Σ x^k/(k k!) (DLMF 6.6.1, 6.6.2).</summary>
    private static Ball ByLogarithm(BigFloat x, Precision p)
    {
        var size = Magnitude.Above(x);
        var sum = BallSeries.Sum(
            Ball.Exact(x).Round(p),
            (k, term) => term.Multiply(x, p).Multiply(k + 1, p).Divide((long)(k + 2) * (k + 2), p),
            k => Magnitude.Divide(size, Magnitude.Of((ulong)(k + 2))),
            p
        );
        return BallConstants.EulerGamma(p).Add(Ball.Exact(x.Abs()).Log(p), p).Add(sum, p);
    }
}
