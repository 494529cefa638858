using System.Runtime.CompilerServices;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Logarithms and gaps for many numbers at once; NaN in a lane outside the domain or the range that is covered.</summary>
/// <remarks>
/// log(1 + x) = 2 artanh r with r = x/(2 + x), by DLMF 4.38.1. Near 1 what the gap x − log(1 + x) leaves is computed from r alone; farther
/// away the number is split into a mantissa between √½ and √2 and a power of 2. Both ways share the quotient and the polynomial.
/// </remarks>
internal static partial class LaneFunctions<T>
    where T : struct, ILanes<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // log 2 in two parts, the first of which has so few bits that its multiples by exponents are exact.
    private const double LogTwoHigh = 0.6931471805598903;
    private const double LogTwoLow = 5.497923018708371e-14;

    /// <summary>log v, for normal v.</summary>
    [MethodImpl(Inline)]
    public static T Log(T v)
    {
        var k = T.Exponent(v, out var m);
        var r = (m - T.Of(1)) / (m + T.Of(1));
        return Valid(k, FromParts(k, r, CubicRest(r)));
    }

    /// <summary>log(1 + x), for x ≥ 0 or near 0.</summary>
    [MethodImpl(Inline)]
    public static T Log1p(T x)
    {
        var k = T.Exponent(T.Of(1) + x, out var m);
        var near = IsNear(k);
        var u = T.Select(near, x, m - T.Of(1));
        var r = u / (u + T.Of(2));
        var rest = CubicRest(r);
        return Valid(k, T.Select(near, r + r + rest, FromParts(k, r, rest)));
    }

    /// <summary>x − log v where v = 1 + x; v tells how near they are, and x alone the gap where they are near.</summary>
    [MethodImpl(Inline)]
    public static T LogGap(T x, T v) => LogGap(x, v, out _, out _);

    /// <summary>x − log v where v = 1 + x; the logarithm comes with it, and whether it is so near to 0 that x alone tells it.</summary>
    [MethodImpl(Inline)]
    public static T LogGap(T x, T v, out T near, out T logarithm)
    {
        var k = T.Exponent(v, out var m);
        near = IsNear(k);
        var u = T.Select(near, x, m - T.Of(1));
        var r = u / (u + T.Of(2));
        var rest = CubicRest(r);
        var gap = r * x - rest;
        var far = FromParts(k, r, rest);
        logarithm = Valid(k, T.Select(near, x - gap, far));
        return Valid(k, T.Select(near, gap, x - far));
    }

    /// <summary>e^x − 1 − x.</summary>
    [MethodImpl(Inline)]
    public static T ExpGap(T x)
    {
        var near = T.LessOrEqual(T.Abs(x), T.Of(0.5));
        var p = T.Of(1.6116496514371548e-10);
        p = T.MultiplyAdd(p, x, T.Of(2.0962955815976076e-09));
        p = T.MultiplyAdd(p, x, T.Of(2.505194670972162e-08));
        p = T.MultiplyAdd(p, x, T.Of(2.7557076636642725e-07));
        p = T.MultiplyAdd(p, x, T.Of(2.755731943362024e-06));
        p = T.MultiplyAdd(p, x, T.Of(2.4801587616145414e-05));
        p = T.MultiplyAdd(p, x, T.Of(0.00019841269841146993));
        p = T.MultiplyAdd(p, x, T.Of(0.001388888888870455));
        p = T.MultiplyAdd(p, x, T.Of(0.00833333333333336));
        p = T.MultiplyAdd(p, x, T.Of(0.04166666666666706));
        p = T.MultiplyAdd(p, x, T.Of(0.16666666666666666));
        p = T.MultiplyAdd(p, x, T.Of(0.5));
        return T.Select(near, x * x * p, T.Exp(x) - T.Of(1) - x);
    }

    /// <summary>Whether a number is its own mantissa: between √½ and √2.</summary>
    [MethodImpl(Inline)]
    private static T IsNear(T exponent) => T.Equal(exponent, T.Of(0));

    /// <summary>2 artanh r − 2 r, for |r| ≤ 0.172: Chebyshev interpolation in r², found with 40 digits, within 1e-17 of the sum.</summary>
    [MethodImpl(Inline)]
    private static T CubicRest(T r)
    {
        var y = r * r;
        var y2 = y * y;
        // In pairs, so that fewer steps wait for each other.
        var a = T.MultiplyAdd(T.Of(0.40000000000000885), y, T.Of(0.6666666666666666));
        var b = T.MultiplyAdd(T.Of(0.22222222393000648), y, T.Of(0.2857142857079793));
        var c = T.MultiplyAdd(T.Of(0.15386247170362732), y, T.Of(0.18181795502739437));
        var d = T.MultiplyAdd(T.Of(0.13088714507747484), y, T.Of(0.1326857329894926));
        var p = T.MultiplyAdd(y2 * y2, T.MultiplyAdd(d, y2, c), T.MultiplyAdd(b, y2, a));
        return r * y * p;
    }

    [MethodImpl(Inline)]
    private static T FromParts(T k, T r, T rest) =>
        T.MultiplyAdd(k, T.Of(LogTwoHigh), r + r + T.MultiplyAdd(k, T.Of(LogTwoLow), rest));

    /// <summary>The result where the exponent is that of a normal number, not near the ends; those of other bit patterns are larger.</summary>
    [MethodImpl(Inline)]
    private static T Valid(T exponent, T result) =>
        T.Select(T.LessOrEqual(T.Abs(exponent), T.Of(1021)), result, T.Of(double.NaN));
}
