namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // The positive root of ψ is the sum of these two.
    private const double DigammaRoot = 1.4616321449683622;
    private const double DigammaRootRest = 9.549995429965697e-17;

    // ψ(x)/(x − root) on 1 ≤ x ≤ 2, in 2x − 3.
    private static readonly double[] DigammaOneToTwo =
    [
        0.9510558760318328,
        -0.2118137106407303,
        0.06013562106019684,
        -0.018550615381735008,
        0.005936795278301761,
        -0.0019350666648613071,
        0.0006368880303865817,
        -0.00021074841138175561,
        6.995018825112794e-05,
        -2.3258242519113285e-05,
        7.741234508636364e-06,
        -2.578093954045772e-06,
        8.589060721930695e-07,
        -2.863161166883193e-07,
        9.543298288278275e-08,
        -3.162911147408454e-08,
        1.0527692435026686e-08,
        -3.7083753242807277e-09,
        1.2469984616707403e-09,
        -2.7580994814377e-10,
        8.734528429142953e-11,
        -8.50550766013261e-11,
        2.918622732168261e-11,
    ];

    // ψ(x) on 2 ≤ x ≤ 4, in x − 3.
    private static readonly double[] DigammaTwoToFour =
    [
        0.9227843350984671,
        0.39493406684822646,
        -0.07705690315959438,
        0.019823233711134786,
        -0.005677755143365974,
        0.001718061984537093,
        -0.000536777381996082,
        0.00017110619689750988,
        -5.526782538179301e-05,
        1.8012634726274093e-05,
        -5.9073580622982785e-06,
        1.9459005362313045e-06,
        -6.430210504939172e-07,
        2.1305020420720545e-07,
        -7.06908916015698e-08,
        2.3350840643755013e-08,
        -7.752580403428603e-09,
        2.72490887509844e-09,
        -9.150167991130823e-10,
        2.02412568359181e-10,
        -6.404283837950141e-11,
        6.224200096242946e-11,
        -2.1350680305284396e-11,
    ];

    /// <summary>The digamma function ψ(x), the derivative of log Γ, for x &gt; 0 (DLMF 5.2.2, 5.5.2, 5.11.2).</summary>
    public static double Digamma(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.NegativeInfinity : double.NaN;
        if (x < 1)
            return x < 1e-17 ? -1 / x : Digamma(1 + x) - 1 / x;
        if (x < 2)
            return (x - DigammaRoot - DigammaRootRest) * Polynomial(DigammaOneToTwo, 2 * x - 3);
        if (x < 4)
            return Polynomial(DigammaTwoToFour, x - 3);
        if (x < 12)
        {
            var sum = 0.0;
            while (x >= 4)
                sum += 1 / --x;
            return sum + Digamma(x);
        }
        var y = 1 / x / x;
        var rest =
            y
            * (
                1 / 12.0
                - y
                    * (
                        1 / 120.0
                        - y
                            * (
                                1 / 252.0
                                - y
                                    * (
                                        1 / 240.0
                                        - y * (1 / 132.0 - y * (691 / 32760.0 - y * (1 / 12.0 - y * 3617 / 8160.0)))
                                    )
                            )
                    )
            );
        return Math.Log(x) - 0.5 / x - rest;
    }
}
