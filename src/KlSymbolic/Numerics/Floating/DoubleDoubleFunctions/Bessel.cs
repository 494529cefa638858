namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>Iₙ(x) of integer order (DLMF 10.25.2); where the order is large, with a larger relative error.</summary>
    public static DoubleDouble BesselI(DoubleDouble n, DoubleDouble x) => Exp(x.Abs()) * BesselIScaled(n, x);

    /// <summary>exp(−|x|) Iₙ(x) of integer order up to 10,000; NaN for others, and where powers leave the range of doubles.</summary>
    public static DoubleDouble BesselIScaled(DoubleDouble n, DoubleDouble x)
    {
        var order = Math.Abs(n.Hi);
        if (!IsFinite(x.Hi))
            return SpecialFunctions.BesselIScaled(n.Hi, x.Hi);
        if (!(order <= 10_000 && order == Math.Floor(order)))
            return double.NaN;
        if (x.Hi < 0)
            return order % 2 == 0 ? BesselIScaled(order, -x) : -BesselIScaled(order, -x);
        return x.Hi > 40 && x.Hi > order * order ? LargeBessel(order, x) : SmallBessel(order, x);
    }

    /// <summary>1/√(2πx) Σ (−1)ᵏ aₖ(n)/xᵏ (DLMF 10.40.1); the least term is about e^(−2x).</summary>
    private static DoubleDouble LargeBessel(double n, DoubleDouble x)
    {
        DoubleDouble sum = 1,
            term = 1;
        for (var k = 1; k < 2 * x.Hi + n && Math.Abs(term.Hi) > 1e-33; k++)
        {
            term = term * -(4 * n * n - (2 * k - 1.0) * (2 * k - 1)) / (x * (8.0 * k));
            sum += term;
        }
        return sum / (Pi * x).Scale(2).Sqrt();
    }

    /// <summary>(x/2)ⁿ/n! e^(−x) Σ (x²/4)ᵏ/(k! (n + 1)…(n + k)): a sum of positive terms.</summary>
    private static DoubleDouble SmallBessel(double n, DoubleDouble x)
    {
        if (x.Hi == 0)
            return n == 0 ? 1 : 0;
        var quarter = x * x.Scale(0.25);
        DoubleDouble sum = 1,
            term = 1;
        for (var k = 1.0; term.Hi > 1e-34 * sum.Hi; k++)
        {
            term = term * quarter / (k * (k + n));
            sum += term;
        }
        if (!IsFinite(sum.Hi))
            return double.NaN;
        if (n > 20)
            return Exp(n * Log(x.Scale(0.5)) - LogGamma(n + 1) - x) * sum;
        var half = x.Scale(0.5);
        for (var k = 1.0; k <= n; k++)
            sum = sum * half / k;
        return Exp(-x) * sum;
    }
}
