namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    private const int SummedPowers = 24;

    /// <summary>ζ(s), for s &gt; 1, by Euler–Maclaurin summation (DLMF 25.2.9).</summary>
    public static DoubleDouble Zeta(DoubleDouble s) =>
        s.Hi > 1 && s.Hi < 200 ? Summed(s, logs: false) + 1 : SpecialFunctions.Zeta(s.Hi);

    /// <summary>ζ′(s), for s &gt; 1, by the derivative of the same.</summary>
    public static DoubleDouble ZetaPrime(DoubleDouble s) =>
        s.Hi > 1 && s.Hi < 200 ? -Summed(s, logs: true) : SpecialFunctions.ZetaPrime(s.Hi);

    /// <summary>Σ n^(−s) or Σ log n n^(−s), n = 2, 3, ….</summary>
    private static DoubleDouble Summed(DoubleDouble s, bool logs)
    {
        var log = Log(SummedPowers);
        var last = Exp(-s * log);
        var pole = 1 / (s - 1);
        var sum = logs
            ? last * (SummedPowers * (log * pole + pole * pole) + log.Scale(0.5))
            : last * (SummedPowers * pole + 0.5);
        var rising = last * s / SummedPowers;
        var logRising = 1 / s;
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            var term = BernoulliOverFactorial[k] * rising;
            sum += logs ? term * (log - logRising) : term;
            var (a, b) = (s + (2 * k + 1.0), s + (2 * k + 2.0));
            rising = rising * a * b / ((double)SummedPowers * SummedPowers);
            logRising += 1 / a + 1 / b;
        }
        for (var n = SummedPowers - 1; n > 1; n--)
        {
            var l = Log(n);
            var power = Exp(-s * l);
            sum += logs ? power * l : power;
        }
        return sum;
    }
}
