namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    /// <summary>The regularised incomplete beta function I_x(a, b), for a, b &gt; 0 and 0 ≤ x ≤ 1 (DLMF 8.17.2).</summary>
    public static double BetaIncomplete(double a, double b, double x)
    {
        if (!(a > 0 && b > 0 && x >= 0 && x <= 1))
            return double.NaN;
        if (x == 0 || x == 1)
            return x;
        var complement = 1 - x;
        var power = BetaPower(a, b, x);
        if (x <= (a + 1) / (a + b + 2))
            return power.Hi * BetaFraction(a, b, x, complement);
        var rest = power.Hi * BetaFraction(b, a, complement, x);
        if (rest < 0.8)
            return 1 - rest;
        // What remains is small: sum the series of the complement, or of the function itself, in double-double.
        return complement < 0.5 ? (1 - BetaSeries(b, a, DoubleDouble.Sum(1, -x))).Hi : BetaSeries(a, b, x).Hi;
    }

    /// <summary>The density of the beta distribution at x: the derivative of I_x(a, b) by x.</summary>
    internal static double BetaDensity(double a, double b, double x) =>
        Math.Exp((a - 1) * Math.Log(x) + (b - 1) * Log1p(-x) - LogBeta(a, b));

    /// <summary>x^a (1 − x)^b/B(a, b); its exponent is formed in double-double, for it may be large.</summary>
    private static DoubleDouble BetaPower(double a, double b, DoubleDouble x) =>
        DoubleDoubleFunctions.Exp(
            DoubleDoubleFunctions.Log(x) * a
                + DoubleDoubleFunctions.Log(1 - x) * b
                - DoubleDoubleFunctions.LogBeta(a, b)
        );

    /// <summary>I_x(a, b) divided by x^a (1 − x)^b/B(a, b), as a continued fraction, for x up to about the mean.</summary>
    /// <remarks>Source: A. R. DiDonato, A. H. Morris, Significant digit computation of the incomplete beta function ratios, ACM TOMS 18 (1992), eq. (9).
    /// Lentz's method finds how many steps are needed; evaluated backwards from there, rounding errors die out.</remarks>
    private static double BetaFraction(double a, double b, double x, double complement)
    {
        var distance = a * complement - b * x + 1;
        double c = Denominator(0),
            d = 0;
        var steps = 1;
        for (; steps < IterationLimit; steps++)
        {
            d = 1 / Guarded(Denominator(steps) + Numerator(steps) * d);
            c = Guarded(Denominator(steps) + Numerator(steps) / c);
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        var value = Denominator(steps);
        for (var m = steps; m > 0; m--)
            value = Denominator(m - 1) + Numerator(m) / value;
        return 1 / value;

        double Numerator(double m) =>
            (a + m - 1) / (a + 2 * m - 1) * ((a + b + m - 1) / (a + 2 * m - 1)) * (m * (b - m) * x * x);

        double Denominator(double m) =>
            m
            + (m == 0 ? 0 : m * (b - m) * x / (a + 2 * m - 1))
            + (a + m) / (a + 2 * m + 1) * (distance + m * (1 + complement));

        static double Guarded(double v) => v == 0 ? 1e-300 : v;
    }

    /// <summary>I_x(a, b) by its power series in x (DLMF 8.17.7 with 15.2.1), for x ≤ 1/2.</summary>
    private static DoubleDouble BetaSeries(double a, double b, DoubleDouble x)
    {
        var (sum, term) = (1 / DoubleDouble.Sum(a, 0), DoubleDouble.One);
        for (var n = 1; n < 10_000; n++)
        {
            term = term * x * (DoubleDouble.Sum(n, -b) / n);
            var part = term / DoubleDouble.Sum(a, n);
            sum += part;
            if (Math.Abs(part.Hi) < 1e-33 * Math.Abs(sum.Hi))
                break;
        }
        return DoubleDoubleFunctions.Exp(DoubleDoubleFunctions.Log(x) * a - DoubleDoubleFunctions.LogBeta(a, b)) * sum;
    }
}
