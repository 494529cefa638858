namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // B₂ₖ/(2k)!, k = 1, 2, ….
    private static readonly double[] BernoulliOverFactorial =
    [
        0.08333333333333333,
        -0.001388888888888889,
        3.306878306878307e-05,
        -8.267195767195768e-07,
        2.08767569878681e-08,
        -5.284190138687493e-10,
        1.3382536530684679e-11,
        -3.3896802963225827e-13,
        8.586062056277845e-15,
        -2.174868698558062e-16,
    ];

    /// <summary>The polygamma function ψ⁽ⁿ⁾(x), n ≥ 0, for x &gt; 0 (DLMF 5.15.1, 5.15.8); infinite beyond the range of doubles.</summary>
    public static double Polygamma(int n, double x)
    {
        if (n < 0 || !(x > 0))
            return n >= 0 && x == 0 ? (n % 2 == 0 ? double.NegativeInfinity : double.PositiveInfinity) : double.NaN;
        if (n == 0)
            return Digamma(x);
        var sign = n % 2 == 0 ? -1 : 1;
        // (n!/x^(n+1)) is kept apart: what is left has neither overflow nor cancellation.
        double shifted = x,
            sum = 0;
        for (; shifted < n + 12; shifted++)
            sum += Math.Pow(x / shifted, n + 1);
        var ratio = Math.Pow(x / shifted, n);
        // Σ over k ≥ 0 of 1/(shifted + k)^(n+1), by Euler-Maclaurin, times shifted^(n+1)/shifted.
        var tail = 1.0 / n + 0.5 / shifted;
        var rising = 1 / shifted / shifted * (n + 1);
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            var term = BernoulliOverFactorial[k] * rising;
            tail += term;
            if (Math.Abs(term) < 1e-18 * tail)
                break;
            rising *= (n + 2 * k + 2.0) * (n + 2 * k + 3.0) / (shifted * shifted);
        }
        return sign * FactorialOverPower(n, x, sum + x * ratio * tail);
    }

    /// <summary>The trigamma function ψ′(x), for x &gt; 0 (DLMF 5.15).</summary>
    public static double Trigamma(double x) => Polygamma(1, x);

    /// <summary>n!/x^(n+1) · factor, where the parts may overflow although the whole does not.</summary>
    private static double FactorialOverPower(int n, double x, double factor)
    {
        var result = factor / x;
        for (var i = 1; i <= n; i++)
            result *= i / x;
        if (IsFinite(result) && result > 0)
            return result;
        return factor > 0 ? Math.Exp(LogGamma(n + 1.0) - (n + 1) * Math.Log(x) + Math.Log(factor)) : factor;
    }
}
