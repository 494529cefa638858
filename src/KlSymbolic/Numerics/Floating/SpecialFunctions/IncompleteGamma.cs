namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    private const int IterationLimit = 2_000_000;

    /// <summary>The regularised lower incomplete gamma function P(a, x), for a &gt; 0, x ≥ 0 (DLMF 8.2.4).</summary>
    public static double GammaIncomplete(double a, double x) => IncompleteGamma(a, x, upper: false);

    /// <summary>The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), for a &gt; 0, x ≥ 0 (DLMF 8.2.4).</summary>
    public static double GammaIncompleteComplement(double a, double x) => IncompleteGamma(a, x, upper: true);

    /// <summary>The density of the gamma distribution of shape a and rate 1 at x: the derivative of P(a, x) by x.</summary>
    internal static double GammaDensity(double a, double x) => Math.Exp((a - 1) * Math.Log(x) - x - LogGamma(a));

    private static double IncompleteGamma(double a, double x, bool upper)
    {
        if (!(a > 0 && x >= 0))
            return double.NaN;
        if (x == 0 || double.IsPositiveInfinity(x))
            return upper == (x == 0) ? 1 : 0;
        if (a > 1e9)
            return IncompleteGammaLargeShape(a, x, upper);
        if (x >= a + 1 && x > 1.5)
        {
            var q = PowerOverGamma(a, x).Hi * a * UpperFraction(a, x);
            return upper ? q : 1 - q;
        }
        if (upper && a < 1e-14)
            return a * ExpIntegralE1(x);
        var (first, series) = (PowerOverGamma(a, x), LowerSeries(a, x));
        var p = first.Hi * series;
        if (!upper)
            return p;
        return p < 0.8 ? 1 - p : (1 - first * LowerSeriesExtended(a, x)).Hi;
    }

    /// <summary>x^a e^(−x)/Γ(a + 1); its exponent is formed in double-double, for it may be large.</summary>
    private static DoubleDouble PowerOverGamma(double a, double x) =>
        DoubleDoubleFunctions.Exp(
            DoubleDoubleFunctions.Log(x) * a - x - DoubleDoubleFunctions.LogGamma(DoubleDouble.Sum(a, 1))
        );

    /// <summary>Σ xⁿ/((a + 1)…(a + n)), a sum of positive terms (DLMF 8.11.4).</summary>
    private static double LowerSeries(double a, double x)
    {
        double sum = 1,
            term = 1;
        for (var n = 1; term > 1e-17 * sum && n < IterationLimit; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    private static DoubleDouble LowerSeriesExtended(double a, double x)
    {
        var (sum, term) = (DoubleDouble.One, DoubleDouble.One);
        for (var n = 1; term.Hi > 1e-33 * sum.Hi && n < IterationLimit; n++)
        {
            term = term * x / DoubleDouble.Sum(a, n);
            sum += term;
        }
        return sum;
    }

    /// <summary>Γ(a, x) e^x x^(−a) as a continued fraction (DLMF 8.9.2).</summary>
    /// <remarks>Lentz's method finds how many steps are needed; evaluated backwards from there, rounding errors die out.</remarks>
    private static double UpperFraction(double a, double x)
    {
        double b = x + 1 - a,
            c = 1e300,
            d = 1 / b;
        var steps = 1;
        for (; steps < IterationLimit; steps++)
        {
            b += 2;
            d = 1 / (steps * (a - steps) * d + b);
            c = b + steps * (a - steps) / c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        var value = x + 1 - a + 2.0 * steps;
        for (var i = steps; i > 0; i--)
            value = x + (2 * i - 1 - a) + i * (a - i) / value;
        return 1 / value;
    }

    /// <summary>Temme's uniform expansion to the order 1/a (DLMF 8.12.3, 8.12.4), enough for a &gt; 1e9.</summary>
    private static double IncompleteGammaLargeShape(double a, double x, bool upper)
    {
        var mu = (x - a) / a;
        var half = -a * Log1pmx(mu);
        var eta = Math.Sqrt(2 * half / a) * (mu < 0 ? -1 : 1);
        var side = upper ? 1 : -1;
        var main = 0.5 * Erfc(side * eta * Math.Sqrt(a / 2));
        var correction = Math.Exp(-half) / Math.Sqrt(2 * Math.PI * a) * (-1.0 / 3 + eta * (1.0 / 12 - eta * 2 / 135));
        return Math.Max(0, main + (upper ? correction : -correction));
    }
}
