using F = KlSymbolic.Numerics.Floating.SpecialFunctions;
using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private const double TwoOverRootPi = 1.1283791670955126;

    private static IEnumerable<Kernel> ErrorFunctions() =>
        [
            Of("erf", F.Erf, x => TwoOverRootPi * Math.Exp(-x * x), X.Erf, ulps: 6),
            Of("erfc", F.Erfc, x => TwoOverRootPi * Math.Exp(-x * x), X.Erfc, ulps: 10, floor: 1e-31),
            Of("erfcx", F.ErfcScaled, ErfcScaledSlope, X.ErfcScaled, ulps: 10),
            Of(
                "Phi",
                F.NormalCdf,
                x => TwoOverRootPi / 2.8284271247461903 * Math.Exp(-x * x / 2),
                X.NormalCdf,
                ulps: 14,
                floor: 1e-32
            ),
        ];

    /// <remarks>For positive x its size 2/√π − 2x erfcx(x) is at most 1/(√π x²), by the lower bound of DLMF 7.8.2.</remarks>
    private static double ErfcScaledSlope(double x) =>
        x > 1 ? TwoOverRootPi / (2 * x * x) : TwoOverRootPi - 2 * x * F.ErfcScaled(x);
}
