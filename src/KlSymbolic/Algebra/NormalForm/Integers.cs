using System.Numerics;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Factoring of integers by small primes.</summary>
internal static class Integers
{
    private const int Bound = 2000;

    /// <summary>The prime factors below 2000 with multiplicity, and what remains, if not 1, as one more factor.</summary>
    public static List<(BigInteger Base, int Multiplicity)> Factor(BigInteger n)
    {
        var result = new List<(BigInteger, int)>();
        for (var p = 2; p < Bound && n >= (BigInteger)p * p; p += p == 2 ? 1 : 2)
        {
            var count = 0;
            while ((n % p).IsZero)
            {
                n /= p;
                count++;
            }
            if (count > 0)
                result.Add((p, count));
        }
        if (!n.IsOne)
            result.Add((n, 1));
        return result;
    }
}
