namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    // (E₁(x) + γ + log x)/x on 0 ≤ x ≤ 1, in 2x − 1.
    private static readonly double[] EinOverX =
    [
        0.8876841582354967,
        -0.10074547766076357,
        0.010541467229713778,
        -0.0009496819183999231,
        7.387064025369851e-05,
        -5.024388272123079e-06,
        3.027425014978342e-07,
        -1.634832596071036e-08,
        7.990920056740073e-10,
        -3.565610231478228e-11,
        1.468861577259427e-12,
        -5.575070247424053e-14,
    ];

    // exp(x) E₁(x) on 1/2 ≤ x ≤ 1, in 4x − 3.
    private static readonly double[] E1HalfToOne =
    [
        0.7205015065870451,
        -0.15320795668657206,
        0.036404560969733754,
        -0.009311965598200769,
        0.0025044219032106384,
        -0.0006978241723402759,
        0.00019954767805078035,
        -5.819435005619993e-05,
        1.7233401789125143e-05,
        -5.1663245307791685e-06,
        1.5643440094924405e-06,
        -4.776277291170627e-07,
        1.4687485544427667e-07,
        -4.543252413924096e-08,
        1.4087805337138346e-08,
        -4.39638273549854e-09,
        1.4236762876603335e-09,
        -4.506846005927883e-10,
        1.0858833374927344e-10,
        -3.316160281801308e-11,
        2.469794952856926e-11,
        -8.08592247500011e-12,
    ];

    // exp(x) E₁(x) on 1 ≤ x ≤ 2, in 2x − 3.
    private static readonly double[] E1OneToTwo =
    [
        0.448256669291583,
        -0.10920499868754185,
        0.0282543058836701,
        -0.007636628031733603,
        0.0021318412491192302,
        -0.0006098611425879336,
        0.00017780192354048614,
        -5.262091545886905e-05,
        1.5763166482691915e-05,
        -4.769298595202325e-06,
        1.4550443307158923e-06,
        -4.4704289592417587e-07,
        1.3817788154487414e-07,
        -4.2941818841046155e-08,
        1.3404254398141767e-08,
        -4.185512174985925e-09,
        1.3150240633118407e-09,
        -4.3170641631816267e-10,
        1.375391553627054e-10,
        -3.181531374932398e-11,
        9.713651701285666e-12,
        -7.819605752404282e-12,
        2.5693371735295694e-12,
    ];

    // x exp(x) E₁(x) on x ≥ 2, in 10/(x + 3) − 1.
    private static readonly double[] E1AboveTwo =
    [
        0.8864876725364293,
        -0.13128768613062117,
        -0.02307622224177783,
        -0.006699588943834208,
        -0.0018636252889425295,
        -0.0006074517046850598,
        -0.0001930553568978963,
        -6.712646925089436e-05,
        -2.278026526114966e-05,
        -8.26278237519964e-06,
        -2.914015741217968e-06,
        -1.090365805937609e-06,
        -3.937172729330982e-07,
        -1.5109108286710654e-07,
        -5.544414010048657e-08,
        -2.190104389373193e-08,
        -7.835702212763055e-09,
        -3.0309281698380867e-09,
        -1.3502786971389233e-09,
        -6.748796672884572e-10,
        -6.954866227188402e-11,
        2.4920232674308867e-11,
        -6.26435372337776e-11,
        -4.219058717840899e-11,
    ];

    /// <summary>The exponential integral E₁(x), for x &gt; 0 (DLMF 6.2.1).</summary>
    public static double ExpIntegralE1(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.PositiveInfinity : double.NaN;
        return x < 0.5 ? E1Small(x) : Math.Exp(-x) * ExpIntegralE1Scaled(x);
    }

    /// <summary>exp(x) E₁(x), for x &gt; 0 (DLMF 6.2.1).</summary>
    public static double ExpIntegralE1Scaled(double x)
    {
        if (!(x > 0))
            return x == 0 ? double.PositiveInfinity : double.NaN;
        return x < 0.5 ? Math.Exp(x) * E1Small(x)
            : x < 1 ? Polynomial(E1HalfToOne, 4 * x - 3)
            : x < 2 ? Polynomial(E1OneToTwo, 2 * x - 3)
            : Polynomial(E1AboveTwo, 10 / (x + 3) - 1) / x;
    }

    /// <summary>The exponential integral Ei(x), for x &gt; 0 the principal value (DLMF 6.2.5), and −E₁(−x) for x &lt; 0.</summary>
    public static double ExpIntegralEi(double x)
    {
        if (x < 0)
            return -ExpIntegralE1(-x);
        if (!(x > 0))
            return x == 0 ? double.NegativeInfinity : double.NaN;
        if (x < 40)
        {
            // Σ xᵏ/(k k!), positive terms (DLMF 6.6.1). Near the root 0.3725… double-double keeps the digits.
            return x is > 0.3 and < 0.5
                ? DoubleDoubleFunctions.ExpIntegralEi(x).Hi
                : EinSeries(x) + EulerGamma + Math.Log(x);
        }
        // Σ k!/xᵏ, cut at its least term (DLMF 6.12.2).
        double sum = 1,
            term = 1;
        for (var k = 1; k < x && term > 1e-17; k++)
        {
            term *= k / x;
            sum += term;
        }
        return Grow(x, sum / x);
    }

    private static double EinSeries(double x)
    {
        double sum = 0,
            power = 1;
        for (var k = 1; k < 400; k++)
        {
            power *= x / k;
            sum += power / k;
            if (power < 1e-18 * k * sum)
                break;
        }
        return sum;
    }

    private static double E1Small(double x) => x * Polynomial(EinOverX, 2 * x - 1) - EulerGamma - Math.Log(x);
}
