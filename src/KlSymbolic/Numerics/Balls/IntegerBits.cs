using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Bit lengths, shifts towards zero and roots of big integers, the same on every target.</summary>
internal static class IntegerBits
{
    /// <summary>The number of bits of a nonnegative integer; 0 for 0.</summary>
    public static int Length(BigInteger magnitude)
    {
#if NET
        return (int)magnitude.GetBitLength();
#else
        var bytes = magnitude.ToByteArray();
        var top = bytes.Length - 1;
        while (top > 0 && bytes[top] == 0)
            top--;
        return top * 8 + Length(bytes[top]);
#endif
    }

    /// <summary>The number of bits of an unsigned number; 0 for 0.</summary>
    public static int Length(ulong value)
    {
#if NET
        return 64 - BitOperations.LeadingZeroCount(value);
#else
        var length = 0;
        for (var half = 32; half > 0; half /= 2)
        {
            if (value >> half != 0)
            {
                length += half;
                value >>= half;
            }
        }
        return length + (int)value;
#endif
    }

    /// <summary>x / 2^bits, rounded towards zero; a negative number of bits shifts to the left.</summary>
    public static BigInteger ShiftTowardsZero(BigInteger x, int bits) =>
        bits <= 0 ? x << -bits
        : x.Sign >= 0 ? x >> bits
        : -(-x >> bits);

    /// <summary>The floor of the square root of a nonnegative integer.</summary>
    /// <remarks>Newton's iteration in growing precision; each step keeps (a − 1)² &lt; n/4^k &lt; (a + 1)², so one correction at the
    /// end suffices (M. Dickinson's proof for CPython's isqrt).</remarks>
    public static BigInteger SquareRoot(BigInteger n)
    {
        if (n.IsZero)
            return n;
        var c = (Length(n) - 1) / 2;
        var a = BigInteger.One;
        var d = 0;
        for (var s = Length((ulong)c) - 1; s >= 0; s--)
        {
            var e = d;
            d = c >> s;
            a = (a << (d - e - 1)) + (n >> (2 * c - e - d + 1)) / a;
        }
        return a * a > n ? a - BigInteger.One : a;
    }

    /// <summary>The exact k-th root of a nonnegative integer, k &gt; 0, or null where it is not an integer.</summary>
    public static BigInteger? ExactRoot(BigInteger n, int k)
    {
        if (k == 1 || n.IsZero || n.IsOne)
            return n;
        var bits = Length(n);
        if (k >= bits)
            return null;
        // Newton's iteration for the floor of the root, started above it, decreases until it arrives.
        var x = BigInteger.One << ((bits + k - 1) / k);
        while (true)
        {
            var next = ((k - 1) * x + n / BigInteger.Pow(x, k - 1)) / k;
            if (next >= x)
                return BigInteger.Pow(x, k) == n ? x : null;
            x = next;
        }
    }
}
