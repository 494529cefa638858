namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    private const int ZetaTerms = 24;

    /// <summary>Riemann's zeta function ζ(s), for s &gt; 1, by Euler–Maclaurin summation (DLMF 25.2.9).</summary>
    public static DoubleDouble Zeta(DoubleDouble s)
    {
        if (!(s.Hi > 1 && s.Hi < 1000) && !((s - 1).Hi > 0))
            return SpecialFunctions.Zeta(s.Hi);
        if (s.Hi >= 1000)
            return 1;
        var last = Exp(-s * Log(ZetaTerms));
        var sum = last * (ZetaTerms / (s - 1) + 0.5);
        var rising = last * s / ZetaTerms;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            sum += BernoulliOverFactorial[k] * rising;
            rising = rising * ((s + (2.0 * k + 1)) * (s + (2.0 * k + 2))) / (ZetaTerms * ZetaTerms);
        }
        for (var n = ZetaTerms - 1; n > 0; n--)
            sum += Exp(-s * Log(n));
        return sum;
    }

    /// <summary>The derivative ζ′(s), for s &gt; 1, by the derivative of the same formula.</summary>
    public static DoubleDouble ZetaPrime(DoubleDouble s)
    {
        if (!((s - 1).Hi > 0 && s.Hi < 1000))
            return SpecialFunctions.ZetaPrime(s.Hi);
        var log = Log(ZetaTerms);
        var last = Exp(-s * log);
        var reciprocal = 1 / (s - 1);
        var sum = last * (ZetaTerms * (log * reciprocal + reciprocal * reciprocal) + log.Scale(0.5));
        var rising = last * s / ZetaTerms;
        var logRising = 1 / s;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            sum += BernoulliOverFactorial[k] * rising * (log - logRising);
            var (a, b) = (s + (2.0 * k + 1), s + (2.0 * k + 2));
            rising = rising * (a * b) / (ZetaTerms * ZetaTerms);
            logRising += 1 / a + 1 / b;
        }
        for (var n = ZetaTerms - 1; n > 1; n--)
            sum += Log(n) * Exp(-s * Log(n));
        return -sum;
    }
}
