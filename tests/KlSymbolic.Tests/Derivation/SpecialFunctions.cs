namespace KlSymbolic.Tests.Derivation;

/// <summary>Special functions in double, by series, recurrences and Stirling's expansion (DLMF 5.11, 5.15, 7.6, 8.7, 8.9, 8.17).</summary>
internal static class SpecialFunctions
{
    // B₂, B₄, …, B₁₆.
    private static readonly double[] bernoulli =
    [
        1.0 / 6,
        -1.0 / 30,
        1.0 / 42,
        -1.0 / 30,
        5.0 / 66,
        -691.0 / 2730,
        7.0 / 6,
        -3617.0 / 510,
    ];

    public static double LogGamma(double x)
    {
        var shift = 1.0;
        var sum = 0.0;
        for (; x < 15; x++)
        {
            shift *= x;
            if (shift > 1e250)
            {
                sum += Math.Log(shift);
                shift = 1;
            }
        }
        var series = 0.0;
        for (var k = bernoulli.Length; k >= 1; k--)
            series += bernoulli[k - 1] / (2 * k * (2 * k - 1) * Math.Pow(x, 2 * k - 1));
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - Math.Log(shift) - sum;
    }

    public static double Polygamma(int n, double x)
    {
        var sign = n % 2 == 0 ? -1.0 : 1.0;
        var factorial = 1.0;
        for (var i = 2; i <= n; i++)
            factorial *= i;
        var sum = 0.0;
        for (; x < 20; x++)
            sum += factorial * Math.Pow(x, -n - 1);
        if (n == 0)
        {
            var tail = Math.Log(x) - 0.5 / x;
            for (var k = 1; k <= bernoulli.Length; k++)
                tail -= bernoulli[k - 1] / (2 * k) * Math.Pow(x, -2 * k);
            return tail - sum;
        }
        var rest = factorial / n * Math.Pow(x, -n) + 0.5 * factorial * Math.Pow(x, -n - 1);
        for (var k = 1; k <= bernoulli.Length; k++)
        {
            var ratio = 1.0;
            for (var i = 2 * k + 1; i <= 2 * k + n - 1; i++)
                ratio *= i;
            rest += bernoulli[k - 1] * ratio * Math.Pow(x, -2 * k - n);
        }
        return sign * (sum + rest);
    }

    public static double Erf(double x) => Math.Sign(x) * GammaIncomplete(0.5, x * x);

    public static double GammaIncomplete(double a, double x)
    {
        if (x <= 0)
            return 0;
        var front = Math.Exp(a * Math.Log(x) - x - LogGamma(a));
        if (x < a + 1)
        {
            var (term, sum) = (1 / a, 1 / a);
            for (var n = 1; n < 10_000 && term > 1e-18 * sum; n++)
                sum += term *= x / (a + n);
            return front * sum;
        }
        var (b, c, d) = (x + 1 - a, 1e300, 1 / (x + 1 - a));
        var h = d;
        for (var i = 1; i < 10_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return 1 - front * h;
    }

    public static double BetaIncomplete(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
            return x <= 0 ? 0 : 1;
        if (x > (a + 1) / (a + b + 2))
            return 1 - BetaIncomplete(b, a, 1 - x);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * Math.Log(x) + b * Math.Log(1 - x));
        var (c, d) = (1.0, 1 / (1 - (a + b) * x / (a + 1)));
        var h = d;
        for (var m = 1; m < 10_000; m++)
        {
            var even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return front * h / a;
    }

    public static double PoissonLogFactorial(double rate)
    {
        var (sum, width) = (0.0, 40 * Math.Sqrt(rate) + 60);
        for (var n = Math.Max(2, Math.Floor(rate - width)); n <= rate + width; n++)
            sum += Math.Exp(n * Math.Log(rate) - rate - LogGamma(n + 1)) * LogGamma(n + 1);
        return sum;
    }

    /// <summary>The sum of the power series, for moderate x.</summary>
    public static double BesselI(int n, double x)
    {
        double term = Math.Pow(x / 2, n) / Math.Exp(LogGamma(n + 1)),
            sum = term;
        for (var k = 1; k < 200; k++)
        {
            term *= x * x / 4 / (k * (k + (double)n));
            sum += term;
        }
        return sum;
    }

    /// <summary>γ + log|x| + Σ x^k/(k k!), for moderate x.</summary>
    public static double ExpIntegralEi(double x)
    {
        double power = 1,
            sum = 0.57721566490153286 + Math.Log(Math.Abs(x));
        for (var k = 1; k < 200; k++)
        {
            power *= x / k;
            sum += power / k;
        }
        return sum;
    }
}
