using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>A constant in fixed point that remembers its longest form; safe to share between threads.</summary>
internal sealed class FixedConstant(FixedConstant.Algorithm algorithm)
{
    private const int GuardBits = 40;

    private volatile Approximation? longest;

    /// <summary>Computes the constant times 2^scale, with a bound of the error in units.</summary>
    internal delegate BigInteger Algorithm(int scale, out long error);

    /// <summary>The constant times 2^scale, with an error below 2 units.</summary>
    public BigInteger At(int scale)
    {
        var known = longest;
        if (known is null || known.Scale < scale)
        {
            // Half as much again, so that a rising precision does not compute it anew each time.
            var wanted = known is null ? Math.Max(scale, 192) : Math.Max(scale, known.Scale + known.Scale / 2);
            var value = algorithm(wanted + GuardBits, out var error);
            // Cut here, the error is below 1/2 + 1; cut again below, it is at most half of that and 1.
            if (error >= 1L << (GuardBits - 1))
                throw new InvalidOperationException("A constant was computed with too few guard bits.");
            longest = known = new Approximation(value >> GuardBits, wanted);
        }
        return known.Value >> (known.Scale - scale);
    }

    private sealed record Approximation(BigInteger Value, int Scale);
}
