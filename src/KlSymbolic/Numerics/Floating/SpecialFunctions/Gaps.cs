using System.Runtime.CompilerServices;

namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    /// <summary>(e^x − 1 − x)/x² for |x| ≤ 1/2.</summary>
    private static readonly double[] ExponentialRest =
    [
        0.5,
        0.16666666666666666,
        0.04166666666666706,
        0.00833333333333336,
        0.001388888888870455,
        0.00019841269841146993,
        2.4801587616145414e-05,
        2.755731943362024e-06,
        2.7557076636642725e-07,
        2.505194670972162e-08,
        2.0962955815976076e-09,
        1.6116496514371548e-10,
    ];

    /// <summary>x − log v, for v &gt; 0; where v = 1 + x, without cancellation near 0.</summary>
    /// <param name="x">x, given besides v since rounding 1 + x would lose it near 0.</param>
    /// <param name="v">v, given besides x since x would not tell it near 0.</param>
    public static double LogGap(double x, double v) =>
        IsNear(x) && Math.Abs(1 + x - v) <= 1e-14 ? GapNear(x) : x - Math.Log(v);

    /// <summary>e^x − 1 − x, never negative.</summary>
    public static double ExpGap(double x) => Math.Abs(x) <= 0.5 ? x * x * Polynomial(ExponentialRest, x) : Expm1(x) - x;

    /// <summary>log(1 + x) − x, never positive, for x &gt; −1.</summary>
    public static double Log1pmx(double x) => IsNear(x) ? -GapNear(x) : Log1p(x) - x;

    private static bool IsNear(double x) => x > -0.29 && x < 0.41;

    /// <summary>x − log(1 + x) near 0: log(1 + x) = 2 artanh r with r = x/(2 + x) (DLMF 4.38.1), and x − 2r = r x.</summary>
    /// <remarks>The polynomial is a Chebyshev interpolant of (2 artanh r − 2 r)/r³ in r², found with 40 digits, within 1e-17.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GapNear(double x)
    {
        var r = x / (2 + x);
        double y = r * r,
            y2 = y * y;
        var low = 0.6666666666666666 + 0.40000000000000885 * y + y2 * (0.2857142857079793 + 0.22222222393000648 * y);
        var high = 0.18181795502739437 + 0.15386247170362732 * y + y2 * (0.1326857329894926 + 0.13088714507747484 * y);
        return r * x - r * y * (low + y2 * y2 * high);
    }

    /// <summary>log Γ(y) − log Γ(x) − d ψ(x), for x, y &gt; 0; where d = y − x, without cancellation however near y is to x.</summary>
    /// <param name="x">Where the tangent touches.</param>
    /// <param name="y">Where the gap is taken.</param>
    /// <param name="d">y − x, given besides since rounding x and y would lose it.</param>
    /// <remarks>
    /// By ψ(x) = ψ(x + 1) − 1/x (DLMF 5.5.2) the gap is that of x + 1 and y + 1, and one of the logarithm; for large x and y it is a
    /// sum of gaps of the terms of Stirling's series (DLMF 5.11.1), each of which has the factor d².
    /// </remarks>
    public static double LogGammaGap(double x, double y, double d)
    {
        if (!(x > 0 && y > 0 && IsFinite(x) && IsFinite(y)))
            return x > 0 && y == 0 && IsFinite(x) ? double.PositiveInfinity : double.NaN;
        if (Math.Abs(y - x - d) > 1e-14 * (x + y) || Math.Abs(d) > 0.9 * Math.Max(x, y))
        {
            var (above, below, slope) = (LogGamma(y), LogGamma(x), d * Digamma(x));
            var direct = above - below - slope;
            if (!(direct < 0.1 * (Math.Abs(above) + Math.Abs(below) + Math.Abs(slope))))
                return direct;
            if (Math.Abs(y - x - d) > 1e-14 * (x + y))
                return (
                    DoubleDoubleFunctions.LogGamma(y)
                    - DoubleDoubleFunctions.LogGamma(x)
                    - d * DoubleDoubleFunctions.Digamma(x)
                ).Hi;
        }
        var sum = 0.0;
        while (Math.Min(x, y) < 10)
        {
            sum += LogGap(d / x, y / x);
            x++;
            y++;
        }
        var e = d / x;
        var gap = LogGap(e, y / x);
        // x ((1 + e) log(1 + e) − e) + (e − log(1 + e))/2, and the gap of what follows in the series.
        return sum + (x * (e * e - y / x * gap) + 0.5 * gap + StirlingGap(x, y, d));
    }

    /// <summary>How far the rest of Stirling's series lies above its tangent at x, taken at y = x + d; for x, y ≥ 10.</summary>
    /// <remarks>y^(−n) − x^(−n) + n d x^(−n−1) = d²/(x^(n+1) y) (n + (n − 1) x/y + … + (x/y)^(n−1)).</remarks>
    private static double StirlingGap(double x, double y, double d)
    {
        var (w, z) = (x / y, 1 / x);
        double terms = 0,
            power = 1,
            sum = 0;
        for (var n = 1; n <= 15; n++)
        {
            terms = w * terms + n;
            if (n % 2 == 1)
                sum += StirlingCoefficients[n / 2] * power * terms;
            power *= z;
        }
        return d * z * (d * z) / y * sum;
    }

    /// <summary>The coefficients of 1/x, 1/x³, … in Stirling's series (DLMF 5.11.1).</summary>
    private static readonly double[] StirlingCoefficients =
    [
        1 / 12.0,
        -1 / 360.0,
        1 / 1260.0,
        -1 / 1680.0,
        1 / 1188.0,
        -691 / 360360.0,
        1 / 156.0,
        -3617 / 122400.0,
    ];
}
