using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The tail of the asymptotic series of log Γ, ψ and ψ⁽ⁿ⁾ for large positive arguments (DLMF 5.11.1, 5.11.2, 5.15.9).</summary>
/// <remarks>For positive real arguments the remainder is bounded by the first omitted term and of its sign (DLMF 5.11(ii)); for ψ⁽ⁿ⁾
/// likewise, since the series is Euler–Maclaurin's for n! Σ (x + k)^(−n−1), all of whose derivatives keep their signs.</remarks>
internal static class StirlingSeries
{
    /// <summary>The order of log Γ; ψ has order 0 and ψ⁽ⁿ⁾ order n.</summary>
    public const int LogGamma = -1;

    /// <summary>How far x must be shifted upwards for the series to reach so many bits: the n with x + n large enough.</summary>
    /// <remarks>The least term is about e^(−2πx), so 0.11 bits would do; at twice that shifts and terms cost the same.</remarks>
    public static int Shift(BigFloat x, int order, int bits)
    {
        var wanted = bits / 5 + order + 4;
        return x.Top > 24 ? 0 : (int)Math.Max(0, Math.Ceiling(wanted - x.ToDouble()));
    }

    /// <summary>Σ cₖ x^(−2k), k = 1, 2, …, with cₖ = B₂ₖ/(2k(2k − 1)), B₂ₖ/(2k) or B₂ₖ (2k + n − 1)!/(2k)!, for orders −1, 0, n ≥ 1.</summary>
    public static Ball Tail(Ball x, int order, Precision p)
    {
        var sizes = Sizes(x, order, p.Bits);
        var omitted = sizes.Count;
        if (!p.Spend(4L * omitted) || BernoulliNumbers.UpTo(omitted, p) is not { } bernoulli)
            return Ball.Indeterminate;
        var inverseSquare = Ball.One.Divide(x.Square(p), p);
        var remainder =
            Magnitude.Divide(Magnitude.One, x.Below).Pow(2 * omitted)
            * Coefficient(bernoulli[omitted - 1], omitted, order, 32).Above;
        var sum = Ball.Zero;
        for (var k = omitted - 1; k >= 1; k--)
        {
            // Later terms matter less, and need fewer bits.
            var enough = p.With((long)(p.Bits + Math.Min(0, sizes[k - 1] - sizes[0])) + 16);
            sum = sum.Multiply(inverseSquare, enough).Add(Coefficient(bernoulli[k - 1], k, order, enough), enough);
        }
        return sum.Multiply(inverseSquare, p).Widen(remainder);
    }

    /// <summary>Estimates of log2|cₖ x^(−2k)|, down to the first term that is small enough to be omitted or to the least one.</summary>
    private static List<double> Sizes(Ball x, int order, int bits)
    {
        var log2OfX = Log2(x.Midpoint);
        var sizes = new List<double>();
        var factorial = 0.0;
        var rising = 0.0;
        for (var i = 2; i < order; i++)
            rising += Math.Log(i) / Math.Log(2);
        // Relative to the leading term, which has the factor (n − 1)! for an order n.
        var target = rising - bits - 2;
        for (var k = 1; ; k++)
        {
            factorial += Math.Log((2.0 * k - 1) * 2 * k) / Math.Log(2);
            var weight = order switch
            {
                < 0 => -Math.Log(2.0 * k * (2 * k - 1)) / Math.Log(2),
                0 => -Math.Log(2.0 * k) / Math.Log(2),
                _ => (rising += Math.Log((2.0 * k + order - 2) * (2 * k + order - 1)) / Math.Log(2)) - factorial,
            };
            var size = BernoulliNumbers.Log2OfSize(k, factorial) + weight - 2 * k * log2OfX;
            if (k > 1 && size > sizes[k - 2])
                return sizes;
            sizes.Add(size);
            if (size < target)
                return sizes;
        }
    }

    /// <summary>cₖ; formed without reducing the fraction, which would cost more than the division.</summary>
    private static Ball Coefficient(Rational bernoulli, int k, int order, Precision p)
    {
        var (numerator, denominator) = (bernoulli.Numerator, bernoulli.Denominator);
        if (order <= 0)
            denominator *= order < 0 ? 2L * k * (2 * k - 1) : 2 * k;
        for (var i = 1; i < order; i++)
            numerator *= 2 * k + i;
        return Ball.Exact(numerator).Divide(Ball.Exact(denominator), p);
    }

    private static double Log2(BigFloat x) => x.Top + Math.Log(x.Scale(-x.Top).ToDouble()) / Math.Log(2);
}
