using System.Runtime.CompilerServices;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <content>The gap of log Γ.</content>
internal static partial class LaneFunctions<T>
{
    private const int Shift = 10;

    /// <summary>log Γ(y) − log Γ(x) − d ψ(x) with d = y − x, for x, y from 1e-25 to 1e25; as
    /// <see cref="Numerics.Floating.SpecialFunctions.LogGammaGap"/> computes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T LogGammaGap(T x, T y, T d)
    {
        var sum = T.Of(0);
        var small = T.Less(T.Min(x, y), T.Of(Shift));
        if (T.Any(small))
        {
            // y/x is 1 + d/x where that does not cancel, so that rounding leaves it near to d/x.
            var close = T.LessOrEqual(x, y + y);
            var one = T.Of(1);
            var (part, step) = (T.Select(close, d, y), T.Select(close, T.Of(0), one));
            var whole = one - step;
            var a = x;
            var steps = T.Of(0);
            for (var k = 0; k < Shift; k++)
            {
                var inverse = one / a;
                steps += LogGap(d * inverse, T.MultiplyAdd(part, inverse, whole));
                a += one;
                part += step;
            }
            sum = T.Select(small, steps, sum);
            x = T.Select(small, a, x);
            y = T.Select(small, y + T.Of(Shift), y);
        }
        var e = d / x;
        var w = y / x;
        var last = LogGap(e, w, out var near, out var logarithm);
        // x ((1 + e) log(1 + e) − e) in a form that does not cancel at either distance.
        var first = T.Select(near, e * e - w * last, w * logarithm - e);
        return sum + T.MultiplyAdd(x, first, T.MultiplyAdd(T.Of(0.5), last, StirlingGap(x, y, d)));
    }

    /// <summary>How far the rest of Stirling's series lies above its tangent at x, taken at y = x + d; for x, y ≥ 10.</summary>
    [MethodImpl(Inline)]
    private static T StirlingGap(T x, T y, T d)
    {
        var z = T.Of(1) / x;
        var w = x / y;
        var terms = T.Of(1);
        var power = z * z;
        var step = power;
        var sum = T.Of(1 / 12.0);
        var c = Coefficients;
        for (var n = 2; n <= 15; n++)
        {
            terms = T.MultiplyAdd(w, terms, T.Of(n));
            if (n % 2 == 0)
                continue;
            sum = T.MultiplyAdd(T.Of(c[n / 2]) * power, terms, sum);
            power *= step;
        }
        var s = d * z;
        return s * s / y * sum;
    }

    /// <summary>The coefficients of 1/x, 1/x³, … in Stirling's series (DLMF 5.11.1).</summary>
    private static ReadOnlySpan<double> Coefficients =>
        [1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0, -3617 / 122400.0];
}
