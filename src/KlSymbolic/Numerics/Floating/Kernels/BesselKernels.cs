using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    /// <summary>The kernel of log |Iₙ(x)|, which no overflow or underflow of Iₙ(x) touches; the order carries no error.</summary>
    /// <remarks>|Iₙ′/Iₙ| ≤ 1 + n/|x|.</remarks>
    public static Kernel LogBesselI { get; } =
        Of(
            "log besseli",
            (n, x) => X.LogBesselI(n, x).Hi,
            (_, _) => 0,
            (n, x) => 1 + Math.Abs(n / x),
            X.LogBesselI,
            floor: 1e-29
        );
}
