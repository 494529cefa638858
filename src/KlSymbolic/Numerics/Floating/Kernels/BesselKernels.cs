using F = KlSymbolic.Numerics.Floating.SpecialFunctions;
using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    /// <summary>The kernel of log |Iₙ(x)|, which no overflow or underflow of Iₙ(x) touches.</summary>
    public static Kernel LogBesselI { get; } =
        Of(
            "log besseli",
            (n, x) => X.LogBesselI(n, x).Hi,
            (_, _) => 0,
            (n, x) => 1 + Math.Abs(n / x),
            X.LogBesselI,
            floor: 1e-29
        );

    // |Iₙ′| ≤ (1 + n/|x|) |Iₙ|; the order is an integer, and never carries an error.
    private static IEnumerable<Kernel> BesselFamily() =>
        [
            Of(
                "besseli",
                (n, x) => X.BesselI(n, x).Hi,
                (_, _) => 0,
                (n, x) => (1 + Math.Abs(n / x)) * X.BesselI(n, x).Hi,
                X.BesselI,
                ulps: 2
            ),
            Of(
                "besselie",
                (n, x) => X.BesselIScaled(n, x).Hi,
                (_, _) => 0,
                (n, x) => (1 + Math.Abs(n / x)) * X.BesselIScaled(n, x).Hi,
                X.BesselIScaled,
                ulps: 2
            ),
        ];

    private static IEnumerable<Kernel> ZetaFamily() =>
        [
            Of("zeta", F.Zeta, F.ZetaPrime, X.Zeta, ulps: 8),
            Of("zetaprime", F.ZetaPrime, s => 2 / ((s - 1) * (s - 1) * (s - 1)) + 1, X.ZetaPrime, ulps: 8),
            Of("E1", F.ExpIntegralE1, x => Math.Exp(-x) / x, X.ExpIntegralE1, ulps: 6, floor: 1e-32),
        ];
}
