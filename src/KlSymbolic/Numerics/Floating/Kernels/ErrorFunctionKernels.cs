using F = KlSymbolic.Numerics.Floating.SpecialFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private const double TwoOverRootPi = 1.1283791670955126;

    private static IEnumerable<Kernel> ErrorFunctions() =>
        [
            Of("erf", F.Erf, x => TwoOverRootPi * Math.Exp(-x * x), ulps: 6),
            Of("erfc", F.Erfc, x => TwoOverRootPi * Math.Exp(-x * x), ulps: 10),
            Of("Phi", F.NormalCdf, x => TwoOverRootPi / 2.8284271247461903 * Math.Exp(-x * x / 2), ulps: 14),
        ];
}
