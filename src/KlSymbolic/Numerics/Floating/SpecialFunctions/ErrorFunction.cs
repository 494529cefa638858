namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // erf(√z)/√z on 0 ≤ z ≤ 1, in 2z − 1.
    private static readonly double[] ErfSmall =
    [
        0.9654687386698673,
        -0.1405360890227171,
        0.019852496688983708,
        -0.0022854855611441132,
        0.00021751715604160108,
        -1.7537169441124826e-05,
        1.223382738352401e-06,
        -7.51156928660089e-08,
        4.11580059766496e-09,
        -2.035228404899467e-10,
        9.167606746069445e-12,
        -3.8078827395263415e-13,
        1.454817075960679e-14,
    ];

    // (1 + 2x) exp(x²) erfc(x) on x ≥ 1/2, in 1 − 6/(x + 5/2).
    private static readonly double[] ErfcLarge =
    [
        1.2423492448711544,
        -0.12000786868938808,
        -0.024899113240522054,
        0.05674654966868336,
        -0.03662799043772957,
        0.01258744651905673,
        -0.0011965769209455756,
        -0.0008848860959473378,
        0.0002904648241648341,
        6.401281045003443e-05,
        -4.1167064032559204e-05,
        -7.071892042435781e-06,
        5.782888888156998e-06,
        1.300352446961034e-06,
        -8.078857457434445e-07,
        -3.003785630919462e-07,
        9.715403015445985e-08,
        6.898246035465336e-08,
        -5.283214879997216e-09,
        -1.3850021811765538e-08,
        -1.6969629091979084e-09,
        2.103573385641579e-09,
        6.058850959556244e-10,
        -1.7587766047486023e-10,
        -7.428717193831233e-11,
    ];

    /// <summary>The error function (DLMF 7.2.1).</summary>
    public static double Erf(double x)
    {
        if (x < 0)
            return -Erf(-x);
        return x < 1 ? x * Polynomial(ErfSmall, 2 * x * x - 1) : 1 - Erfc(x);
    }

    /// <summary>The complementary error function 1 − erf(x) (DLMF 7.2.2).</summary>
    public static double Erfc(double x)
    {
        if (x < 0.5)
            return 1 - Erf(x);
        if (x > 27.3)
            return double.IsNaN(x) ? x : 0;
        // exp(−x²) to full accuracy needs the part of x² that a double does not hold.
        var square = DoubleDouble.Product(x, x);
        return Math.Exp(-square.Hi) * (1 - square.Lo) * ErfcScaled(x);
    }

    /// <summary>The scaled complementary error function e^(x²) erfc(x) (DLMF 7.2.2); infinite below −26.7.</summary>
    public static double ErfcScaled(double x)
    {
        // This way round, so that what is no number ends here.
        if (!(x < 0.5))
            return double.IsPositiveInfinity(x) ? 0 : Polynomial(ErfcLarge, 1 - 6 / (x + 2.5)) / (1 + 2 * x);
        if (x < -27)
            return double.PositiveInfinity;
        var square = DoubleDouble.Product(x, x);
        return Math.Exp(square.Hi) * (1 + square.Lo) * (1 - Erf(x));
    }

    /// <summary>The distribution function of the standard normal distribution (DLMF 7.18).</summary>
    public static double NormalCdf(double x)
    {
        const double root = 0.70710678118654752440;
        const double rootRest = -4.833646656726453e-17;
        var z = -x * root;
        if (z < 0.5)
            return 0.5 * Erfc(z);
        // The relative error of erfc grows with z²: what the rounding of z lost comes back to first order.
        var rest = DoubleDouble.Product(-x, root).Lo - x * rootRest;
        return 0.5 * Erfc(z) * (1 - 2 * rest * (z + 1 / (2 * z)));
    }
}
