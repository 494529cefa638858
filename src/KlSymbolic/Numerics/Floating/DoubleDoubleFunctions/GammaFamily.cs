namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    /// <summary>From here on, fifteen terms of the asymptotic series reach 33 digits.</summary>
    private const double LargeArgument = 24;

    private const int AsymptoticTerms = 15;

    private static readonly DoubleDouble LogSqrtTwoPi = new(0.9189385332046728, -3.8782941580672414e-17);

    // B₂ₖ/(2k(2k − 1)), k = 1, 2, ….
    private static readonly DoubleDouble[] LogGammaSeries =
    [
        new(0.08333333333333333, 4.625929269271485e-18),
        new(-0.002777777777777778, 1.0601087908747154e-19),
        new(0.0007936507936507937, 6.883823317368282e-22),
        new(-0.0005952380952380953, 5.36938218754726e-20),
        new(0.0008417508417508417, 3.6870174889237694e-20),
        new(-0.0019175269175269176, 1.0675702776872475e-19),
        new(0.00641025641025641, 2.2240044563805217e-19),
        new(-0.029550653594771242, 4.861760957508855e-19),
        new(0.17964437236883057, -6.401600482710946e-19),
        new(-1.3924322169059011, 1.5837056989230303e-17),
        new(13.402864044168393, -6.154114101993966e-16),
        new(-156.84828462600203, 9.391823141715389e-15),
        new(2193.1033333333335, -1.3339255626002948e-13),
        new(-36108.77125372499, 5.897583353514365e-13),
        new(691472.268851313, 2.5585296305158e-11),
    ];

    // B₂ₖ/(2k), k = 1, 2, ….
    private static readonly DoubleDouble[] DigammaSeries =
    [
        new(0.08333333333333333, 4.625929269271485e-18),
        new(-0.008333333333333333, -1.1564823173178714e-19),
        new(0.003968253968253968, 2.20282346155785e-19),
        new(-0.004166666666666667, -5.782411586589357e-20),
        new(0.007575757575757576, -2.1026951223961299e-19),
        new(-0.021092796092796094, 1.3911677399530732e-18),
        new(0.08333333333333333, 4.625929269271485e-18),
        new(-0.4432598039215686, -2.0462934179365632e-17),
        new(3.0539543302701198, -1.0882720820608607e-17),
        new(-26.456212121212122, 7.449932926454383e-16),
        new(281.46014492753625, -1.647635329298783e-14),
        new(-3607.5105463980462, -1.5347029033579816e-13),
        new(54827.583333333336, -2.4253192047278085e-12),
        new(-974936.8238505747, -4.2284185858978625e-11),
        new(20052695.79668808, -8.878409127275055e-10),
    ];

    // B₂ₖ/(2k)!, k = 1, 2, ….
    private static readonly DoubleDouble[] BernoulliOverFactorial =
    [
        new(0.08333333333333333, 4.625929269271485e-18),
        new(-0.001388888888888889, 5.300543954373577e-20),
        new(3.306878306878307e-05, -2.2300719288557665e-21),
        new(-8.267195767195768e-07, 3.457597454003665e-23),
        new(2.08767569878681e-08, -1.2073450591132599e-24),
        new(-5.284190138687493e-10, 3.517096671929869e-27),
        new(1.3382536530684679e-11, -2.828354019907999e-29),
        new(-3.3896802963225827e-13, -1.4986928409964295e-29),
        new(8.586062056277845e-15, -6.05252374381974e-31),
        new(-2.174868698558062e-16, 4.961617782549996e-33),
        new(5.5090028283602295e-18, -1.49827152194499e-35),
        new(-1.3954464685812522e-19, -1.0350590497256251e-35),
        new(3.534707039629467e-21, 1.894231142684204e-37),
        new(-8.953517427037546e-23, -5.728752743153026e-39),
        new(2.267952452337683e-24, 1.3043458462619563e-40),
        new(-5.744790668872202e-26, 1.663242973708004e-43),
    ];

    /// <summary>log Γ(x), for x &gt; 0 (DLMF 5.5.1, 5.11.1).</summary>
    public static DoubleDouble LogGamma(DoubleDouble x)
    {
        if (!(x.Hi > 0 && IsFinite(x.Hi)))
            return SpecialFunctions.LogGamma(x.Hi);
        if (x.Hi >= LargeArgument)
            return (x - 0.5) * Log(x) - x + LogSqrtTwoPi + StirlingRest(x);
        var product = x;
        for (x += 1; x.Hi < LargeArgument; x += 1)
            product *= x;
        return LogGamma(x) - Log(product);
    }

    /// <summary>The digamma function, for x &gt; 0 (DLMF 5.5.2, 5.11.2).</summary>
    public static DoubleDouble Digamma(DoubleDouble x)
    {
        if (!(x.Hi > 0 && IsFinite(x.Hi)))
            return SpecialFunctions.Digamma(x.Hi);
        var sum = DoubleDouble.Zero;
        for (; x.Hi < LargeArgument; x += 1)
            sum -= 1 / x;
        var inverse = 1 / x;
        var square = inverse * inverse;
        return sum + (Log(x) - inverse.Scale(0.5) - square * Polynomial(DigammaSeries, AsymptoticTerms, square));
    }

    /// <summary>The polygamma function ψ⁽ⁿ⁾(x), n ≥ 0, for x &gt; 0 (DLMF 5.15.1, 5.15.8); NaN where its powers leave the range of doubles.</summary>
    public static DoubleDouble Polygamma(int n, DoubleDouble x)
    {
        if (n == 0)
            return Digamma(x);
        if (!(x.Hi > 0 && IsFinite(x.Hi)))
            return SpecialFunctions.Polygamma(n, x.Hi);
        if (n is < 0 or > 60 || !((n + 1) * Math.Abs(Math.Log10(x.Hi)) < 250))
            return double.NaN;
        var sum = DoubleDouble.Zero;
        for (; x.Hi < n + LargeArgument; x += 1)
            sum += 1 / x.Pow(n + 1);
        var inverse = 1 / x;
        var square = inverse * inverse;
        var tail = x / n + 0.5;
        var rising = inverse * (n + 1.0);
        for (var k = 0; k < BernoulliOverFactorial.Length; k++)
        {
            tail += BernoulliOverFactorial[k] * rising;
            rising *= square * ((n + 2 * k + 2.0) * (n + 2 * k + 3.0));
        }
        sum += tail * inverse.Pow(n + 1);
        for (var i = 2; i <= n; i++)
            sum *= i;
        return n % 2 == 0 ? -sum : sum;
    }

    /// <summary>log B(a, b), for a, b &gt; 0 (DLMF 5.12.1), without cancellation between large arguments.</summary>
    public static DoubleDouble LogBeta(DoubleDouble a, DoubleDouble b)
    {
        if (a > b)
            (a, b) = (b, a);
        if (!(b.Hi >= LargeArgument && IsFinite(b.Hi)))
            return LogGamma(a) + LogGamma(b) - LogGamma(a + b);
        // log Γ(a + b) − log Γ(b) by the asymptotic series of both.
        var growth = (b - 0.5) * Log1p(a / b) + a * Log(a + b) - a + (StirlingRest(a + b) - StirlingRest(b));
        return LogGamma(a) - growth;
    }

    private static DoubleDouble StirlingRest(DoubleDouble x)
    {
        var inverse = 1 / x;
        return inverse * Polynomial(LogGammaSeries, AsymptoticTerms, inverse * inverse);
    }
}
