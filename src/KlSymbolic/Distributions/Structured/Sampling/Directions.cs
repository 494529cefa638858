namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Draws of vectors of length 1.</summary>
internal static class Directions
{
    /// <summary>Uniform: a standard normal vector divided by its length.</summary>
    public static double[] Uniform(RandomSource random, int size)
    {
        while (true)
        {
            var x = random.Normals(size);
            var length = Math.Sqrt(x.Sum(v => v * v));
            if (length > 0)
                return [.. x.Select(v => v / length)];
        }
    }

    /// <summary>Von Mises–Fisher, by Wood's rejection for the component along the axis.</summary>
    /// <remarks>A. T. A. Wood, Simulation of the von Mises Fisher distribution, Comm. Statist. Simulation Comput. 23 (1994) 157, algorithm VM*.</remarks>
    public static double[] VonMisesFisher(RandomSource random, double[] axis, double kappa)
    {
        var k = axis.Length;
        var degrees = k - 1.0;
        // (−2κ + √(4κ² + d²))/d without cancellation.
        var b = degrees / (2 * kappa + Math.Sqrt(4 * kappa * kappa + degrees * degrees));
        var start = (1 - b) / (1 + b);
        var c = kappa * start + degrees * Math.Log(1 - start * start);
        double along;
        while (true)
        {
            var (first, second) = (random.LogGamma(degrees / 2), random.LogGamma(degrees / 2));
            var z = 1 / (1 + Math.Exp(second - first));
            along = (1 - (1 + b) * z) / (1 - (1 - b) * z);
            if (kappa * along + degrees * Math.Log(1 - start * along) - c >= Math.Log(random.Uniform()))
                break;
        }
        // A uniform direction orthogonal to the axis.
        var (across, length) = (Array.Empty<double>(), 0.0);
        while (!(length > 0))
        {
            var v = random.Normals(k);
            var inner = v.Zip(axis, (x, m) => x * m).Sum();
            across = [.. v.Select((x, i) => x - inner * axis[i])];
            length = Math.Sqrt(across.Sum(x => x * x));
        }
        var sine = Math.Sqrt(Math.Max(0, (1 - along) * (1 + along)));
        return [.. axis.Select((m, i) => along * m + sine * across[i] / length)];
    }
}
