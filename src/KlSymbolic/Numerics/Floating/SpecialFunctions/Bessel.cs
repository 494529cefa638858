namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // √x exp(−x) I₀(x) on x ≥ 8, in 16/x − 1.
    private static readonly double[] I0Large =
    [
        0.4021765094450081,
        0.0033605519836678865,
        0.00013621607439233397,
        1.1143033788352455e-05,
        1.4838475432345007e-06,
        2.9735993830791437e-07,
        8.87226944343699e-08,
        3.9324708328742363e-08,
        2.1542697342456025e-08,
        7.56377201554603e-09,
        -6.709029656225637e-09,
        -1.3453822931523271e-08,
        -5.573331421610012e-09,
        7.697662019062485e-09,
        7.92317806979789e-09,
        -3.82099512308995e-09,
        -6.93899627720982e-09,
        1.983359036878627e-09,
        4.9905012775902334e-09,
        -1.0267340552488217e-09,
        -2.871865993820918e-09,
        4.388861044991905e-10,
        1.2061857017231527e-09,
        -1.2429481430536811e-10,
        -3.210161204221311e-10,
        1.6645473602872717e-11,
        4.005227764863093e-11,
    ];

    // √x exp(−x) I₁(x) on x ≥ 8, in 16/x − 1.
    private static readonly double[] I1Large =
    [
        0.38939845902587233,
        -0.00974957719323576,
        -0.00021923576383430914,
        -1.503854719814553e-05,
        -1.8349101091858603e-06,
        -3.4838565069237384e-07,
        -1.0001340021780371e-07,
        -4.312811174972107e-08,
        -2.3368016560658254e-08,
        -8.436290430234562e-09,
        6.694265612407784e-09,
        1.4076395500755014e-08,
        6.14985231157688e-09,
        -7.778592763970399e-09,
        -8.401102179738338e-09,
        3.7219797447255018e-09,
        7.268242563538968e-09,
        -1.8736450470066097e-09,
        -5.2022217601823894e-09,
        9.568523624905203e-10,
        2.9887350377570034e-09,
        -4.086984233473255e-10,
        -1.2547972491973786e-09,
        1.161813630287145e-10,
        3.339867355634982e-10,
        -1.5626599071977848e-11,
        -4.1681089783384256e-11,
    ];

    /// <summary>The modified Bessel function I₀(x) (DLMF 10.25.2).</summary>
    public static double BesselI0(double x) =>
        Math.Abs(x) < 8 ? BesselSeries(0, x) : Grow(Math.Abs(x), BesselI0Scaled(x));

    /// <summary>The modified Bessel function I₁(x) (DLMF 10.25.2).</summary>
    public static double BesselI1(double x) =>
        Math.Abs(x) < 8 ? x / 2 * BesselSeries(1, x) : Grow(Math.Abs(x), BesselI1Scaled(x));

    /// <summary>exp(−|x|) I₀(x).</summary>
    public static double BesselI0Scaled(double x)
    {
        x = Math.Abs(x);
        return x < 8 ? Math.Exp(-x) * BesselSeries(0, x) : Polynomial(I0Large, 16 / x - 1) / Math.Sqrt(x);
    }

    /// <summary>exp(−|x|) I₁(x).</summary>
    public static double BesselI1Scaled(double x)
    {
        if (x < 0)
            return -BesselI1Scaled(-x);
        return x < 8 ? Math.Exp(-x) * (x / 2 * BesselSeries(1, x)) : Polynomial(I1Large, 16 / x - 1) / Math.Sqrt(x);
    }

    /// <summary>Σ (x²/4)ᵏ/(k! (k + order)!), k = 0, 1, …, for order 0 or 1: a sum of positive terms.</summary>
    private static double BesselSeries(int order, double x)
    {
        var y = x * x / 4;
        double sum = 1,
            term = 1;
        for (var k = 1; term > 1e-17 * sum; k++)
        {
            term *= y / (k * (k + (double)order));
            sum += term;
        }
        return sum;
    }

    // exp(x) may overflow where the product does not.
    private static double Grow(double x, double scaled) => scaled * Math.Exp(x / 2) * Math.Exp(x / 2);
}
