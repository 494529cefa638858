namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    /// <summary>log(1 + x), for x &gt; −1 (DLMF 4.6).</summary>
    public static double Log1p(double x)
    {
        var u = 1 + x;
        if (u == 1)
            return x;
        if (double.IsPositiveInfinity(u))
            return u;
        // What the rounding of 1 + x lost comes back to first order.
        var lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
        return u > 0 ? Math.Log(u) + lost / u : Math.Log(u);
    }

    /// <summary>exp(x) − 1 (DLMF 4.2).</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 1e-5)
            return x + x * x * (0.5 + x / 6);
        if (x > 0.7 || x < -1.5)
            return Math.Exp(x) - 1;
        // sinh has no cancellation near 0: e^x − 1 = 2 e^(x/2) sinh(x/2).
        return 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);
    }

    /// <summary>x log x, with 0 log 0 = 0, for x ≥ 0.</summary>
    public static double XLogX(double x) => x == 0 ? 0 : x * Math.Log(x);

    /// <summary>x log y, with 0 log y = 0 for every y that is a number.</summary>
    public static double XLogY(double x, double y) => x == 0 && !double.IsNaN(y) ? 0 : x * Math.Log(y);

    /// <summary>The logistic function 1/(1 + e^(−x)).</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0)
            return 1 / (1 + Math.Exp(-x));
        var e = Math.Exp(x);
        return e / (1 + e);
    }

    /// <summary>log(1 + e^x).</summary>
    public static double Softplus(double x) => x > 0 ? x + Log1p(Math.Exp(-x)) : Log1p(Math.Exp(x));

    /// <summary>log(p/(1 − p)), for 0 &lt; p &lt; 1.</summary>
    public static double Logit(double p) => p > 0.25 && p < 0.75 ? 2 * Atanh(2 * (p - 0.5)) : Math.Log(p) - Log1p(-p);

    /// <summary>The inverse hyperbolic tangent, for −1 &lt; x &lt; 1 (DLMF 4.37).</summary>
    public static double Atanh(double x) => x < 0 ? -Atanh(-x) : 0.5 * Log1p(2 * x / (1 - x));
}
