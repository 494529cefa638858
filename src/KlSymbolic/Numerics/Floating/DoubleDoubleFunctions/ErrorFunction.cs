namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    private static readonly DoubleDouble TwoOverRootPi = 2 / Pi.Sqrt();

    private static readonly DoubleDouble RootTwo = new DoubleDouble(2, 0).Sqrt();

    /// <summary>The error function (DLMF 7.2.1).</summary>
    public static DoubleDouble Erf(DoubleDouble x) =>
        x.Hi < 0 ? -Erf(-x)
        : x.Hi < 2 ? ErfSeries(x)
        : 1 - Erfc(x);

    /// <summary>The complementary error function (DLMF 7.2.2).</summary>
    public static DoubleDouble Erfc(DoubleDouble x)
    {
        if (x.Hi < 2)
            return 1 - Erf(x);
        if (!(x.Hi < 27.3))
            return SpecialFunctions.Erfc(x.Hi);
        return Exp(-(x * x)) * ErfcScaled(x);
    }

    /// <summary>The scaled complementary error function e^(x²) erfc(x) (DLMF 7.2.2).</summary>
    public static DoubleDouble ErfcScaled(DoubleDouble x)
    {
        if (x.Hi < 2)
            return Exp(x * x) * Erfc(x);
        // Beyond, not even the second term of the continued fraction matters, and its products would overflow.
        if (!(x.Hi < 1e100))
            return SpecialFunctions.ErfcScaled(x.Hi);
        // The continued fraction (DLMF 7.9.1), from a depth at which it has converged to 33 digits for x ≥ 2.
        var fraction = x;
        for (var k = 240; k > 0; k--)
            fraction = x + k / (2 * fraction);
        return TwoOverRootPi / (2 * fraction);
    }

    /// <summary>The distribution function of the standard normal distribution.</summary>
    public static DoubleDouble NormalCdf(DoubleDouble x) => Erfc(-x / RootTwo).Scale(0.5);

    /// <summary>2/√π e^(−x²) Σ 2ⁿ x^(2n+1)/(1·3·…·(2n + 1)), a sum of positive terms (DLMF 7.6.2).</summary>
    private static DoubleDouble ErfSeries(DoubleDouble x)
    {
        var square = x * x;
        var (sum, term) = (x, x);
        for (var n = 1; term.Hi > 1e-34 * sum.Hi; n++)
        {
            term = term * square.Scale(2) / (2 * n + 1);
            sum += term;
        }
        return TwoOverRootPi * Exp(-square) * sum;
    }
}
