using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The Bernoulli numbers of even index, exact (DLMF 24.2); those once computed are kept.</summary>
internal static class BernoulliNumbers
{
    private static volatile Rational[] known = [];

    /// <summary>B₂ₖ, k ≥ 1.</summary>
    public static Rational Even(int k)
    {
        var table = known;
        if (table.Length < k)
            known = table = Compute(Math.Max(k, Math.Max(32, 2 * table.Length)));
        return table[k - 1];
    }

    /// <summary>log2|B₂ₖ| within 0.2: B₂ₖ = ±2 ζ(2k) (2k)!/(2π)^(2k) (DLMF 25.6.2).</summary>
    public static double Log2OfSize(int k, double log2OfFactorial) => 1 + log2OfFactorial - 2 * k * 2.6514961294723187;

    /// <summary>By tangent numbers, B₂ₖ = (−1)^(k−1) 2k Tₖ/(4^k(4^k − 1)) (R. Brent and D. Harvey, 2011).</summary>
    private static Rational[] Compute(int count)
    {
        var tangent = new BigInteger[count + 1];
        tangent[1] = BigInteger.One;
        for (var k = 2; k <= count; k++)
            tangent[k] = (k - 1) * tangent[k - 1];
        for (var k = 2; k <= count; k++)
        {
            for (var j = k; j <= count; j++)
                tangent[j] = (j - k) * tangent[j - 1] + (j - k + 2) * tangent[j];
        }
        var result = new Rational[count];
        for (var k = 1; k <= count; k++)
        {
            var power = BigInteger.One << (2 * k);
            var numerator = 2 * k * tangent[k];
            result[k - 1] = Rational.Of((k & 1) != 0 ? numerator : -numerator, power * (power - BigInteger.One));
        }
        return result;
    }
}
