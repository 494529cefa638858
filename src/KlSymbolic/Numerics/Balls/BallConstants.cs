using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Constants to any precision; each is computed once and kept in the longest form that was asked for.</summary>
public static class BallConstants
{
    private static readonly FixedConstant pi = new(ComputePi);
    private static readonly FixedConstant log2 = new(ComputeLog2);
    private static readonly FixedConstant eulerGamma = new(ComputeEulerGamma);

    /// <summary>π.</summary>
    public static Ball Pi(Precision p) => FixedPoint.ToBall(FixedPi(p.Bits + 4), p.Bits + 4, 2, p);

    /// <summary>log 2.</summary>
    public static Ball Log2(Precision p) => FixedPoint.ToBall(FixedLog2(p.Bits + 4), p.Bits + 4, 2, p);

    /// <summary>Euler's constant γ (DLMF 5.2.3).</summary>
    public static Ball EulerGamma(Precision p) => FixedPoint.ToBall(eulerGamma.At(p.Bits + 4), p.Bits + 4, 2, p);

    /// <summary>π in fixed point, with an error below 2 units.</summary>
    internal static BigInteger FixedPi(int scale) => pi.At(scale);

    /// <summary>log 2 in fixed point, with an error below 2 units.</summary>
    internal static BigInteger FixedLog2(int scale) => log2.At(scale);

    /// <summary>J. Machin: π = 16 atan(1/5) − 4 atan(1/239).</summary>
    private static BigInteger ComputePi(int scale, out long error)
    {
        var a = FixedPoint.AtanReciprocal(5, scale, hyperbolic: false, out var ea);
        var b = FixedPoint.AtanReciprocal(239, scale, hyperbolic: false, out var eb);
        error = 16 * ea + 4 * eb;
        return 16 * a - 4 * b;
    }

    /// <summary>log 2 = 18 atanh(1/26) − 2 atanh(1/4801) + 8 atanh(1/8749).</summary>
    private static BigInteger ComputeLog2(int scale, out long error)
    {
        var a = FixedPoint.AtanReciprocal(26, scale, hyperbolic: true, out var ea);
        var b = FixedPoint.AtanReciprocal(4801, scale, hyperbolic: true, out var eb);
        var c = FixedPoint.AtanReciprocal(8749, scale, hyperbolic: true, out var ec);
        error = 18 * ea + 2 * eb + 8 * ec;
        return 18 * a - 2 * b + 8 * c;
    }

    /// <summary>R. Brent and E. McMillan (1980), algorithm B1: with t_k = (n^k/k!)², γ = Σ t_k H_k / Σ t_k − log n − K₀(2n)/I₀(2n),
    /// and 0 &lt; K₀(2n)/I₀(2n) &lt; π e^(−4n) since K₀(x) &lt; √(π/2x) e^(−x) and I₀(x) &gt; e^x/√(2πx).</summary>
    private static BigInteger ComputeEulerGamma(int scale, out long error)
    {
        // n = 2^m with π e^(−4n) < 2^−scale: 4n/log 2 > scale + 2.
        var m = 0;
        while (5L << m < scale + 2)
            m++;
        var term = BigInteger.One << scale;
        var harmonic = BigInteger.Zero;
        var (numerator, denominator) = (harmonic, term);
        long k = 1;
        while (true)
        {
            // t_k H_k = t_(k−1) H_(k−1) · n²/k² + t_k/k
            term = (term << (2 * m)) / (k * k);
            harmonic = (harmonic << (2 * m)) / (k * k) + term / k;
            if (harmonic.IsZero && k > 2L << m)
                break;
            numerator += harmonic;
            denominator += term;
            k++;
        }
        // A rounding in step j grows as the terms do, to t_k/t_j in step k; t_j ≥ 1 for j ≤ 2n and the ratios fall geometrically
        // beyond, so each step adds at most Σ t_k units to the denominator and (2 + H_k) Σ t_k, H_k < 64, to the numerator, whose
        // quotient is below 64: 130 units per step. The rest covers the tails, m roundings of log 2 and K₀/I₀.
        error = 200 * (k + 4);
        return (numerator << scale) / denominator - m * log2.At(scale);
    }
}
