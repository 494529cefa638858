namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // log Γ(x)/(1 − x) on 1/2 ≤ x ≤ 1, in 4x − 3.
    private static readonly double[] LogGammaBelowOne =
    [
        0.8131238057251815,
        -0.27273707406129066,
        0.04499788189765983,
        -0.01023788077252321,
        0.002628859159031546,
        -0.0007175147282113956,
        0.0002031034124509697,
        -5.8908233480014327e-05,
        1.7388962460687364e-05,
        -5.202372398817641e-06,
        1.5730891121297114e-06,
        -4.798240130416973e-07,
        1.4744147845179635e-07,
        -4.55818815126189e-08,
        1.4127838098124681e-08,
        -4.40728141816741e-09,
        1.4267300594728965e-09,
        -4.5153961911342946e-10,
        1.0879413360732763e-10,
        -3.321876030982053e-11,
        2.472912135131441e-11,
        -8.095178180195671e-12,
    ];

    // log Γ(x)/((x − 1)(x − 2)) on 1 ≤ x ≤ 2, in 2x − 3.
    private static readonly double[] LogGammaOneToTwo =
    [
        0.4831289505409809,
        -0.07297994795715304,
        0.015727850268641094,
        -0.003913560937626182,
        0.0010498186644547402,
        -0.0002945507015196472,
        8.510090373499432e-05,
        -2.5094328668947195e-05,
        7.511391855641883e-06,
        -2.2742474102383936e-06,
        6.948428064186312e-07,
        -2.1386323384115519e-07,
        6.623878077265301e-08,
        -2.0621027431854287e-08,
        6.430260727636965e-09,
        -2.016947955623982e-09,
        6.566403819263112e-10,
        -2.0874620693971093e-10,
        5.0258222095609345e-11,
        -1.5395748006420787e-11,
        1.1586115295157278e-11,
        -3.803618166622364e-12,
    ];

    // log Γ(x)/(x − 2) on 2 ≤ x ≤ 3, in 2x − 5.
    private static readonly double[] LogGammaTwoToThree =
    [
        0.5693657409458384,
        0.13379089969940486,
        -0.011201460674346141,
        0.0013596251892747035,
        -0.0001934488933512554,
        3.0034310267215106e-05,
        -4.9228007854159545e-06,
        8.36720391597027e-07,
        -1.459116044908227e-07,
        2.5929122879379216e-08,
        -4.674187951426845e-09,
        8.523644567881144e-10,
        -1.5678619885679779e-10,
        2.873161281437809e-11,
        -5.346025309842715e-12,
        1.1817628925592215e-12,
        -2.246152744637142e-13,
    ];

    /// <summary>log Γ(x), for x &gt; 0 (DLMF 5.2, 5.11.1).</summary>
    public static double LogGamma(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.PositiveInfinity : double.NaN;
        if (x < 0.5)
            return LogGamma1p(x) - Math.Log(x);
        if (x < 1)
            return (1 - x) * Polynomial(LogGammaBelowOne, 4 * x - 3);
        if (x < 2)
            return (x - 1) * (x - 2) * Polynomial(LogGammaOneToTwo, 2 * x - 3);
        if (x < 3)
            return (x - 2) * Polynomial(LogGammaTwoToThree, 2 * x - 5);
        if (x < 12)
        {
            var product = 1.0;
            while (x >= 3)
                product *= --x;
            return Math.Log(product) + LogGamma(x);
        }
        return x < 1e300
            ? (x - 0.5) * (Math.Log(x) - 1) + (StirlingRest(x) + (LogSqrtTwoPi - 0.5))
            : x * (Math.Log(x) - 1);
    }

    /// <summary>log Γ(1 + x), for 0 ≤ x ≤ 1.</summary>
    private static double LogGamma1p(double x) => x * (x - 1) * Polynomial(LogGammaOneToTwo, 2 * x - 1);

    /// <summary>log Γ(x) − (x − 1/2) log x + x − log(2π)/2, for x ≥ 10 (DLMF 5.11.1).</summary>
    internal static double StirlingRest(double x)
    {
        var z = 1 / x;
        var y = z * z;
        return z
            * (
                1 / 12.0
                + y
                    * (
                        -1 / 360.0
                        + y
                            * (
                                1 / 1260.0
                                + y
                                    * (
                                        -1 / 1680.0
                                        + y
                                            * (
                                                1 / 1188.0
                                                + y * (-691 / 360360.0 + y * (1 / 156.0 - y * 3617 / 122400.0))
                                            )
                                    )
                            )
                    )
            );
    }
}
