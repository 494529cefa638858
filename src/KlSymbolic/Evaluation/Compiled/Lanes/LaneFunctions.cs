using System.Runtime.CompilerServices;
using static KlSymbolic.Evaluation.Compiled.Lanes.LogarithmSeries;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Logarithms and gaps for many numbers at once; NaN in a lane outside the domain or the range that is covered.</summary>
/// <remarks>
/// log(1 + x) = 2 artanh r with r = x/(2 + x), by DLMF 4.38.1. Near 1 what the gap x − log(1 + x) leaves is computed from r alone; farther
/// away the number is split into a mantissa between ¾ and 3/2 and a power of 2. Both ways share the quotient and the polynomial.
/// </remarks>
internal static partial class LaneFunctions<T>
    where T : struct, ILanes<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // log 2 in two parts, the first of which has so few bits that its multiples by exponents are exact.

    /// <summary>log v, for normal v.</summary>
    [MethodImpl(Inline)]
    public static T Log(T v)
    {
        var k = T.Exponent(v, out var m);
        var r = (m - T.Of(1)) / (m + T.Of(1));
        return Valid(v, FromParts(k, r, CubicRest(r)));
    }

    /// <summary>log(1 + x), for x ≥ 0 or near 0.</summary>
    [MethodImpl(Inline)]
    public static T Log1p(T x)
    {
        var v = T.Of(1) + x;
        var k = T.Exponent(v, out var m);
        var near = IsNear(k);
        var u = T.Select(near, x, m - T.Of(1));
        var r = u / (u + T.Of(2));
        var rest = CubicRest(r);
        return Valid(v, T.Select(near, T.MultiplyAdd(T.Of(2), r, rest), FromParts(k, r, rest)));
    }

    /// <summary>x − log v where v = 1 + x; v tells how near they are, and x alone the gap where they are near.</summary>
    [MethodImpl(Inline)]
    public static T LogGap(T x, T v)
    {
        var (k, u, r, rest) = Parts(x, v);
        return Valid(v, Gap(x, k, u, r, rest));
    }

    /// <summary>The same, for v that is known to be positive and normal.</summary>
    [MethodImpl(Inline)]
    public static T LogGapOfNormal(T x, T v)
    {
        var (k, u, r, rest) = Parts(x, v);
        return Gap(x, k, u, r, rest);
    }

    /// <summary>The same, with log v and whether v is between ⅜ and 3.</summary>
    [MethodImpl(Inline)]
    private static T LogGap(T x, T v, out T near, out T logarithm)
    {
        var (k, u, r, rest) = Parts(x, v);
        near = T.LessOrEqual(T.Abs(k), T.Of(1));
        logarithm = Valid(v, FromParts(k, r, rest));
        return Valid(v, Gap(x, k, u, r, rest));
    }

    /// <summary>Where v = (1 + u) 2^k: k, u, r = u/(2 + u), and 2 artanh r − 2 r.</summary>
    [MethodImpl(Inline)]
    private static (T K, T U, T R, T Cubic) Parts(T x, T v)
    {
        var k = T.Exponent(v, out var m);
        var u = T.Select(IsNear(k), x, m - T.Of(1));
        var r = u / (u + T.Of(2));
        return (k, u, r, CubicRest(r));
    }

    /// <summary>x − log v with 2 r = u − r u, so that what is rounded is as small as the gap.</summary>
    [MethodImpl(Inline)]
    private static T Gap(T x, T k, T u, T r, T rest) =>
        T.MultiplyAdd(r, u, T.MultiplyAdd(k, T.Of(-LogTwoHigh), x - u)) - T.MultiplyAdd(k, T.Of(LogTwoLow), rest);

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

    /// <summary>Whether a number is its own mantissa: between ¾ and 3/2.</summary>
    [MethodImpl(Inline)]
    private static T IsNear(T exponent) => T.Equal(exponent, T.Of(0));

    /// <summary>2 artanh r − 2 r, for |r| ≤ 0.2.</summary>
    [MethodImpl(Inline)]
    private static T CubicRest(T r)
    {
        var y = r * r;
        var y2 = y * y;
        // In pairs, so that fewer steps wait for each other.
        var a = T.MultiplyAdd(T.Of(C5), y, T.Of(C3));
        var b = T.MultiplyAdd(T.Of(C9), y, T.Of(C7));
        var c = T.MultiplyAdd(T.Of(C13), y, T.Of(C11));
        var d = T.MultiplyAdd(T.Of(C17), y, T.Of(C15));
        var p = T.MultiplyAdd(T.MultiplyAdd(T.MultiplyAdd(d, y2, c), y2, b), y2, a);
        return r * y * p;
    }

    [MethodImpl(Inline)]
    private static T FromParts(T k, T r, T rest) =>
        T.MultiplyAdd(k, T.Of(LogTwoHigh), T.MultiplyAdd(T.Of(2), r, T.MultiplyAdd(k, T.Of(LogTwoLow), rest)));

    /// <summary>The result where v is positive and normal, and not near the largest number.</summary>
    [MethodImpl(Inline)]
    private static T Valid(T v, T result) =>
        T.Select(T.IsBetween(v, 2.2250738585072014e-308, 1e308), result, T.Of(double.NaN));
}
