namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    private const int ZetaTerms = 12;

    /// <summary>Riemann's zeta function ζ(s), for s &gt; 1 (DLMF 25.2.1, by 25.2.9).</summary>
    public static double Zeta(double s)
    {
        if (!(s >= 1))
            return double.NaN;
        if (s == 1)
            return double.PositiveInfinity;
        if (s > 1000)
            return 1;
        double last = Math.Pow(ZetaTerms, -s),
            sum = last * (ZetaTerms / (s - 1) + 0.5),
            rising = last * s / ZetaTerms;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            sum += BernoulliOverFactorial[k] * rising;
            rising *= (s + 2 * k + 1) * (s + 2 * k + 2) / (ZetaTerms * ZetaTerms);
        }
        for (var n = ZetaTerms - 1; n > 0; n--)
            sum += Math.Pow(n, -s);
        return sum;
    }

    /// <summary>The derivative ζ′(s) of Riemann's zeta function, for s &gt; 1 (DLMF 25.2.6, by the derivative of 25.2.9).</summary>
    public static double ZetaPrime(double s)
    {
        if (!(s >= 1))
            return double.NaN;
        if (s == 1)
            return double.NegativeInfinity;
        if (s > 1100)
            return 0;
        double log = Math.Log(ZetaTerms),
            last = Math.Pow(ZetaTerms, -s),
            sum = last * (ZetaTerms * (log / (s - 1) + 1 / (s - 1) / (s - 1)) + 0.5 * log),
            rising = last * s / ZetaTerms,
            logRising = 1 / s;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            sum += BernoulliOverFactorial[k] * rising * (log - logRising);
            rising *= (s + 2 * k + 1) * (s + 2 * k + 2) / (ZetaTerms * ZetaTerms);
            logRising += 1 / (s + 2 * k + 1) + 1 / (s + 2 * k + 2);
        }
        for (var n = ZetaTerms - 1; n > 1; n--)
            sum += Math.Log(n) * Math.Pow(n, -s);
        return -sum;
    }
}
