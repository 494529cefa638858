using KlSymbolic.Annotations;

namespace KlSymbolic.Properties.Laws;

/// <summary>Divergences as libraries, papers and lecture notes had them, with the mistake that was found in each later.</summary>
internal static class ShippedFormulas
{
    /// <summary>A formula of rates for scales: JuliaStats/Distributions.jl, pull request 1414.</summary>
    [ClosedForm("Exponential(1/theta)", "Exponential(1/eta)")]
    public static double ExponentialOfScales(double theta, double eta) => eta / theta - 1 - Math.Log(eta / theta);

    /// <summary>log sigma squared where it should be doubled: FluxML/model-zoo, issue 73.</summary>
    [ClosedForm("Normal(mu, exp(L))", "Normal(0, 1)")]
    public static double VaeWithSquare(double mu, double L) => (Math.Exp(2 * L) + mu * mu - 1 + L * L) / 2;

    /// <summary>The constant is left out: probml/pml2-book, issue 297.</summary>
    [ClosedForm("Normal(mu, exp(L))", "Normal(0, 1)")]
    public static double VaeWithoutConstant(double mu, double L) => (-2 * L + Math.Exp(2 * L) + mu * mu) / 2;

    /// <summary>A parenthesis that takes in too much: udlbook/udlbook, issue 184.</summary>
    [ClosedForm("Normal(mu1, sigma1)", "Normal(mu2, sigma2)")]
    public static double NormalUnderTheLogarithm(double mu1, double sigma1, double mu2, double sigma2)
    {
        var (ratio, shift) = (sigma1 * sigma1 / (sigma2 * sigma2), (mu2 - mu1) / sigma2);
        return Math.Log(1 / ratio - 1 + ratio + shift * shift) / 2;
    }

    /// <summary>Both signs turned: mackelab/probjax.</summary>
    [ClosedForm("Poisson(a)", "Poisson(b)")]
    public static double PoissonWithTurnedSigns(double a, double b) => a * Math.Log(a / b) + a - b;

    /// <summary>The logarithm is missing: rasbt/machine-learning-book, issue 44.</summary>
    [ClosedForm("Bernoulli(p)", "Bernoulli(q)")]
    public static double BernoulliWithoutLogarithm(double p, double q) => p * (p / q) + (1 - p) * ((1 - p) / (1 - q));

    /// <summary>A term of the location is missing: a misprint in Gil's thesis (2011), p. 64, met by TensorFlow Probability.</summary>
    [ClosedForm("Gumbel(mu1, b1)", "Gumbel(mu2, b2)")]
    public static double GumbelWithoutLocation(double mu1, double b1, double mu2, double b2)
    {
        const double gamma = 0.57721566490153286;
        var ratio = b1 / b2;
        return gamma * (ratio - 1) - Math.Log(ratio) + Math.Exp((mu2 - mu1) / b2) * Gamma(1 + ratio) - 1;
    }

    /// <summary>NaN where the divergence is infinite: apache/mxnet, gluon.probability.</summary>
    [ClosedForm("Pareto(m1, a1)", "Pareto(m2, a2)")]
    public static double ParetoWithoutInfinity(double m1, double a1, double m2, double a2) =>
        m1 < m2 ? double.NaN : a2 * Math.Log(m1 / m2) + Math.Log(a1 / a2) + a2 / a1 - 1;

    /// <summary>Infinite on the borders of the support: PyTorch, kl.py, uniform and continuous Bernoulli.</summary>
    [ClosedForm("Uniform(lo, hi)", "ContinuousBernoulli(lam)", Assume = ["lo >= 0", "hi <= 1"])]
    public static double UniformInfiniteAtTheEnds(double lo, double hi, double lam)
    {
        if (hi >= 1 || lo <= 0)
            return double.PositiveInfinity;
        var normaliser = lam == 0.5 ? 2 : 2 * Math.Atanh(1 - 2 * lam) / (1 - 2 * lam);
        return -Math.Log(hi - lo)
            - (lo + hi) / 2 * Math.Log(lam / (1 - lam))
            - Math.Log(1 - lam)
            - Math.Log(normaliser);
    }

    /// <summary>A right one, of one variance.</summary>
    [ClosedForm("Normal(m, s)", "Normal(n, s)")]
    public static double RightOfOneVariance(double m, double n, double s) => (m - n) * (m - n) / (2 * s * s);

    /// <summary>A right one in bits, with a log-variance and in single precision.</summary>
    [ClosedForm("Normal(mu, exp(logvar/2))", "Normal(0, 1)", Unit = Unit.Bits)]
    public static float RightInBits(float mu, float logvar) =>
        (mu * mu + MathF.Exp(logvar) - 1 - logvar) / 2 / MathF.Log(2);

    /// <summary>A right one of scales.</summary>
    [ClosedForm("Erlang(a, 1/s)", "Exponential(1/t)")]
    public static double RightOfScales(int a, double s, double t)
    {
        // The digamma function of an integer is a sum.
        double digamma = -0.57721566490153286,
            logFactorial = 0;
        for (var k = 1; k < a; k++)
        {
            digamma += 1.0 / k;
            logFactorial += Math.Log(k);
        }
        return (a - 1) * digamma - logFactorial - Math.Log(s) - a + Math.Log(t) + a * s / t;
    }

    /// <summary>No divergence: it is left out.</summary>
    [ClosedForm("Exponential(a)", Of = Functional.Entropy)]
    public static double Entropy(double a) => 1 - Math.Log(a);

    /// <summary>Its parameters are not the symbols: it cannot be checked.</summary>
    [ClosedForm("Exponential(a)", "Exponential(b)")]
    public static double Misnamed(double x, double y) => x / y;

    private static double Gamma(double x)
    {
        // Lanczos, g = 7, n = 9: 15 digits for x > 0.5.
        double[] c =
        [
            0.99999999999980993,
            676.5203681218851,
            -1259.1392167224028,
            771.32342877765313,
            -176.61502916214059,
            12.507343278686905,
            -0.13857109526572012,
            9.9843695780195716e-6,
            1.5056327351493116e-7,
        ];
        x--;
        var sum = c[0];
        for (var i = 1; i < c.Length; i++)
            sum += c[i] / (x + i);
        var t = x + 7.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x + 0.5) * Math.Exp(-t) * sum;
    }
}
