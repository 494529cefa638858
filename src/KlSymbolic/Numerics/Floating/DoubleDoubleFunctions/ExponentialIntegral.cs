namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>The exponential integral E₁(x), for x &gt; 0 (DLMF 6.2.1).</summary>
    public static DoubleDouble ExpIntegralE1(DoubleDouble x)
    {
        if (!(x.Hi > 0 && x.Hi < 700))
            return SpecialFunctions.ExpIntegralE1(x.Hi);
        if (x.Hi < 3)
            return Ein(x) - EulerGamma - Log(x);
        // The even part of the continued fraction (DLMF 6.9.1), from a depth at which it has converged to 33 digits for x ≥ 3.
        var fraction = x + 401.0;
        for (var k = 200; k > 0; k--)
            fraction = x + (2.0 * k - 1) - (double)k * k / fraction;
        return Exp(-x) / fraction;
    }

    /// <summary>E₁(x) + γ + log x = e^(−x) Σ Hₙ xⁿ/n!, a sum of positive terms (DLMF 6.6.4).</summary>
    private static DoubleDouble Ein(DoubleDouble x)
    {
        var (sum, power, harmonic) = (DoubleDouble.Zero, DoubleDouble.One, DoubleDouble.Zero);
        for (var n = 1; n < 4 || power.Hi * harmonic.Hi > 1e-34 * sum.Hi; n++)
        {
            power = power * x / n;
            harmonic += DoubleDouble.Quotient(1, n);
            sum += power * harmonic;
        }
        return Exp(-x) * sum;
    }
}
