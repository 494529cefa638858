using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The Bernoulli numbers of even index, exact (DLMF 24.2); those once computed are kept.</summary>
internal static class BernoulliNumbers
{
    private static volatile Rational[] known = [];

    /// <summary>B₂, B₄, … up to B₂ₙ at least; null where the budget of the precision does not suffice to compute them.</summary>
    public static Rational[]? UpTo(int n, Precision p)
    {
        var table = known;
        if (table.Length >= n)
            return table;
        // Twice as many as before, so that a rising precision does not compute them anew each time.
        if (Compute(Math.Max(n, Math.Min(1024, Math.Max(32, 2 * table.Length))), p.With(256)) is not { } longer)
            return null;
        return known = longer;
    }

    /// <summary>log2|B₂ₖ| within 0.2: B₂ₖ = ±2 ζ(2k) (2k)!/(2π)^(2k) (DLMF 25.6.2).</summary>
    public static double Log2OfSize(int k, double log2OfFactorial) => 1 + log2OfFactorial - 2 * k * 2.6514961294723187;

    /// <summary>By tangent numbers, B₂ₖ = (−1)^(k−1) 2k Tₖ/(4^k(4^k − 1)) (R. Brent and D. Harvey, 2011).</summary>
    private static Rational[]? Compute(int count, Precision p)
    {
        var tangent = new BigInteger[count + 1];
        tangent[1] = BigInteger.One;
        for (var k = 2; k <= count; k++)
        {
            if (!p.Spend(Cost(tangent[k - 1])))
                return null;
            tangent[k] = (k - 1) * tangent[k - 1];
        }
        for (var k = 2; k <= count; k++)
        {
            if (!p.Spend((count - k) * Cost(tangent[count])))
                return null;
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

    private static long Cost(BigInteger a) => 2 + IntegerBits.Length(a) / 8192L;
}
