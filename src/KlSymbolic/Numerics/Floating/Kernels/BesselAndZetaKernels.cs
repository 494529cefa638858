using F = KlSymbolic.Numerics.Floating.SpecialFunctions;
using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private static IEnumerable<Kernel> BesselAndZeta() =>
        [
            Of(
                "besseli",
                F.BesselI,
                (_, _) => 0,
                (n, x) => (F.BesselI(Math.Abs(n - 1), x) + F.BesselI(n + 1, x)) / 2,
                X.BesselI,
                ulps: 24
            ),
            Of(
                "besselie",
                F.BesselIScaled,
                (_, _) => 0,
                // Relative to the value, the slope is at most (n + 1)/x in size.
                (n, x) => (Math.Abs(n) + 1) / Math.Max(Math.Abs(x), 0.5) * F.BesselIScaled(n, x),
                X.BesselIScaled,
                ulps: 24
            ),
            Of("E1", F.ExpIntegralE1, x => Math.Exp(-x) / x, X.ExpIntegralE1, ulps: 12),
            Of("E1e", F.ExpIntegralE1Scaled, x => 1 / x, X.ExpIntegralE1Scaled, ulps: 12),
            Of("Ei", F.ExpIntegralEi, x => Math.Exp(x) / x, X.ExpIntegralEi, ulps: 24, floor: 1e-29),
            Of("zeta", F.Zeta, F.ZetaPrime, X.Zeta, ulps: 16),
            Of("zetaprime", F.ZetaPrime, s => F.Zeta(s) / (s - 1) / (s - 1) + 2, X.ZetaPrime, ulps: 16),
        ];
}
