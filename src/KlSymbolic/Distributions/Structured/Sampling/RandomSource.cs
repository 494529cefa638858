namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Pseudo-random numbers, the same for the same seed on every platform.</summary>
/// <remarks>xoshiro256**, its state from the seed by SplitMix64. Source: D. Blackman, S. Vigna, Scrambled linear pseudorandom number
/// generators, ACM Trans. Math. Softw. 47 (2021) 36. Serves one thread.</remarks>
internal sealed class RandomSource
{
    private readonly ulong[] state = new ulong[4];
    private double? spare;

    public RandomSource(long seed)
    {
        var mixed = unchecked((ulong)seed);
        for (var i = 0; i < 4; i++)
        {
            mixed = unchecked(mixed + 0x9E3779B97F4A7C15);
            var z = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
            state[i] = z ^ (z >> 31);
        }
    }

    /// <summary>Uniform on the odd multiples of 2^−54 between 0 and 1.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) / (1L << 53);

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double Normal()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }
        while (true)
        {
            var (u, v) = (2 * Uniform() - 1, 2 * Uniform() - 1);
            var square = u * u + v * v;
            if (!(square < 1))
                continue;
            var scale = Math.Sqrt(-2 * Math.Log(square) / square);
            spare = v * scale;
            return u * scale;
        }
    }

    /// <summary>Independent standard normals.</summary>
    public double[] Normals(int count)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = Normal();
        return values;
    }

    /// <summary>Gamma with a shape and rate 1.</summary>
    public double Gamma(double shape) => Math.Exp(LogGamma(shape));

    /// <summary>The logarithm of a gamma variable, which small shapes do not take below the least double.</summary>
    /// <remarks>G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, ACM Trans. Math. Softw. 26 (2000) 363; shapes
    /// below 1 by a power of a uniform number, sec. 6.</remarks>
    public double LogGamma(double shape)
    {
        if (shape < 1)
            return LogGamma(shape + 1) + Math.Log(Uniform()) / shape;
        var d = shape - 1.0 / 3;
        while (true)
        {
            var x = Normal();
            var root = 1 + x / (3 * Math.Sqrt(d));
            if (!(root > 0))
                continue;
            var v = root * root * root;
            if (Math.Log(Uniform()) < x * x / 2 + d - d * v + d * Math.Log(v))
                return Math.Log(d) + Math.Log(v);
        }
    }

    private ulong Next()
    {
        var result = unchecked(Rotate(unchecked(state[1] * 5), 7) * 9);
        var t = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= t;
        state[3] = Rotate(state[3], 45);
        return result;
    }

    private static ulong Rotate(ulong x, int k) => (x << k) | (x >> (64 - k));
}
