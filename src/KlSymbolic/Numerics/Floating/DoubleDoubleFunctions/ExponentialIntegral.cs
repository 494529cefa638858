namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>E₁(x), for x &gt; 0 (DLMF 6.2.1).</summary>
    public static DoubleDouble ExpIntegralE1(DoubleDouble x) =>
        !(x.Hi > 0) ? SpecialFunctions.ExpIntegralE1(x.Hi)
        : x.Hi < 2 ? -ByLogarithm(-x)
        : Exp(-x) * ExpIntegralE1Scaled(x);

    /// <summary>exp(x) E₁(x), for x &gt; 0: the continued fraction DLMF 6.9.1 contracted, or the series.</summary>
    public static DoubleDouble ExpIntegralE1Scaled(DoubleDouble x)
    {
        if (!(x.Hi > 0 && IsFinite(x.Hi)))
            return SpecialFunctions.ExpIntegralE1Scaled(x.Hi);
        if (x.Hi < 2)
            return -Exp(x) * ByLogarithm(-x);
        // The error after n levels is about exp(−4√(nx)).
        var levels = 8 + (int)(360 / x.Hi);
        var fraction = x + (2.0 * levels + 1);
        for (double k = levels; k > 0; k--)
            fraction = x + (2 * k - 1) - k * k / fraction;
        return 1 / fraction;
    }

    /// <summary>Ei(x), a principal value for x &gt; 0 (DLMF 6.2.5), and −E₁(−x) for x &lt; 0.</summary>
    public static DoubleDouble ExpIntegralEi(DoubleDouble x)
    {
        if (x.Hi < 0)
            return -ExpIntegralE1(-x);
        if (!(x.Hi > 0 && x.Hi < 709))
            return SpecialFunctions.ExpIntegralEi(x.Hi);
        if (x.Hi < 80)
            return ByLogarithm(x);
        DoubleDouble sum = 1,
            term = 1;
        for (var k = 1; k < x.Hi && term.Hi > 1e-34; k++)
        {
            term = term * k / x;
            sum += term;
        }
        return Exp(x) / x * sum;
    }

    /// <summary>γ + log|x| + Σ xᵏ/(k k!) (DLMF 6.6.1, 6.6.2).</summary>
    private static DoubleDouble ByLogarithm(DoubleDouble x)
    {
        DoubleDouble sum = 0,
            power = 1;
        for (var k = 1.0; k < 400; k++)
        {
            power = power * x / k;
            sum += power / k;
            if (Math.Abs(power.Hi) < 1e-34 * k * Math.Abs(sum.Hi))
                break;
        }
        return sum + EulerGamma + Log(x.Abs());
    }
}
