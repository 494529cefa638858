using F = KlSymbolic.Numerics.Floating.SpecialFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private static IEnumerable<Kernel> Gaps() =>
        [
            // Near equality v tells nothing that x does not, so that its error does not count.
            Of(
                "loggap",
                F.LogGap,
                (x, v) => IsNear(x, v) ? x / (1 + x) : 1,
                (x, v) => IsNear(x, v) ? 0 : 1 / v,
                (x, v) => IsNear(x.Hi, v.Hi) ? x - DoubleDoubleFunctions.Log1p(x) : x - DoubleDoubleFunctions.Log(v),
                ulps: 8,
                floor: 1e-31
            ),
            Of("expgap", F.ExpGap, F.Expm1, x => DoubleDoubleFunctions.Expm1(x) - x, ulps: 8, floor: 1e-31),
            new("lgammagap")
            {
                Ternary = F.LogGammaGap,
                Slopes =
                [
                    (x, y, d) => F.Digamma(y) - F.Digamma(x) - d * F.Trigamma(x),
                    (x, y, d) => Math.Abs(d) > 0.9 * Math.Max(x, y) ? F.Digamma(y) : 0,
                    (x, y, _) => F.Digamma(y) - F.Digamma(x),
                ],
                Ulps = 20,
            },
        ];

    private static bool IsNear(double x, double v) => x > -0.29 && x < 0.41 && Math.Abs(1 + x - v) <= 1e-14;
}
