namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    /// <summary>log B(a, b) = log Γ(a) + log Γ(b) − log Γ(a + b), for a, b &gt; 0 (DLMF 5.12.1), without cancellation.</summary>
    public static double LogBeta(double a, double b)
    {
        if (a > b)
            (a, b) = (b, a);
        if (!(a > 0 && IsFinite(b)))
            return a == 0 ? double.PositiveInfinity
                : a > 0 && !double.IsNaN(b) ? double.NegativeInfinity
                : double.NaN;
        double value,
            size;
        if (b < 12)
        {
            var (u, v, w) = (LogGamma(a), LogGamma(b), LogGamma(a + b));
            value = u + v - w;
            size = Math.Abs(u) + Math.Abs(v) + Math.Abs(w);
        }
        else
        {
            // log Γ(b) − log Γ(a + b) by the asymptotic series of both, log Γ(a) too where a is large.
            var ratio = a / b;
            var rest = StirlingRest(b) - StirlingRest(a + b);
            var (first, second) =
                a < 12
                    ? (LogGamma(a) + rest, -a * Math.Log(a + b))
                    : (
                        StirlingRest(a) + rest + LogSqrtTwoPi - 0.5 * Math.Log(b),
                        (a - 0.5) * Math.Log(ratio / (1 + ratio))
                    );
            var third = a < 12 ? a - (b - 0.5) * Log1p(ratio) : -b * Log1p(ratio);
            value = first + second + third;
            size = Math.Abs(first) + Math.Abs(second) + Math.Abs(third);
        }
        // Where B(a, b) is near 1 the terms cancel, and the rounding of a + b counts.
        return Math.Abs(value) < 0.3 * size + 0.1 * Math.Min(a + b, 12)
            ? DoubleDoubleFunctions.LogBeta(a, b).Hi
            : value;
    }
}
