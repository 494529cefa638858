namespace KlSymbolic.Algebra;

/// <summary>Functions of expressions under their usual names, for <c>using static</c> where formulas are written in C# or F#.</summary>
public static class Formula
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Expr Pi => Functions.Pi.Of();

    /// <summary>Euler's constant 0.5772….</summary>
    public static Expr EulerGamma => Functions.EulerGamma.Of();

    /// <summary>+infinity, as a bound.</summary>
    public static Expr Infinity => Functions.Infinity.Of();

    /// <summary>The natural logarithm.</summary>
    public static Expr Log(Expr x) => Functions.Log.Of(x);

    /// <summary>The exponential function.</summary>
    public static Expr Exp(Expr x) => Functions.Exp.Of(x);

    /// <summary>The nonnegative square root.</summary>
    public static Expr Sqrt(Expr x) => x.Sqrt();

    /// <summary>The absolute value.</summary>
    public static Expr Abs(Expr x) => Functions.Abs.Of(x);

    /// <summary>The logarithm of the gamma function.</summary>
    public static Expr LogGamma(Expr x) => Functions.LogGamma.Of(x);

    /// <summary>The digamma function.</summary>
    public static Expr Digamma(Expr x) => Functions.Digamma.Of(x);

    /// <summary>The error function.</summary>
    public static Expr Erf(Expr x) => Functions.Erf.Of(x);

    /// <summary>u where a &lt; b, and v elsewhere.</summary>
    public static Expr IfLess(Expr a, Expr b, Expr u, Expr v) => Functions.IfLess.Of(a, b, u, v);

    /// <summary>u where a = b, and v elsewhere.</summary>
    public static Expr IfEqual(Expr a, Expr b, Expr u, Expr v) => Functions.IfEqual.Of(a, b, u, v);

    /// <summary>The cosine.</summary>
    public static Expr Cos(Expr x) => Functions.Cos.Of(x);

    /// <summary>log(1 + e^x).</summary>
    public static Expr Softplus(Expr x) => Functions.Softplus.Of(x);

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static Expr Atanh(Expr x) => Functions.Atanh.Of(x);

    /// <summary>The distribution function of the standard normal distribution.</summary>
    public static Expr NormalCdf(Expr x) => Functions.NormalCdf.Of(x);

    /// <summary>The modified Bessel function of the first kind of order n.</summary>
    public static Expr BesselI(Expr n, Expr x) => Functions.BesselI.Of(n, x);

    /// <summary>The Riemann zeta function.</summary>
    public static Expr Zeta(Expr s) => Functions.Zeta.Of(s);

    /// <summary>The logistic function.</summary>
    public static Expr Sigmoid(Expr x) => Functions.Sigmoid.Of(x);
}
