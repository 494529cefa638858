using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    /// <summary>The kernel of log |Iₙ(x)|, which no overflow or underflow of Iₙ(x) touches.</summary>
    /// <remarks>|Iₙ′/Iₙ| ≤ 1 + n/|x|. By the order the slope is −asinh(n/|x|) but for 1/(2r) with r² = n² + x² (DLMF 10.41.3).</remarks>
    public static Kernel LogBesselI { get; } =
        Of(
            "log besseli",
            (n, x) => X.LogBesselI(n, x).Hi,
            SlopeByOrder,
            (n, x) => 1 + Math.Abs(n / x),
            X.LogBesselI,
            floor: 1e-29
        );

    private static double SlopeByOrder(double n, double x)
    {
        var (order, size) = (Math.Abs(n), Math.Abs(x));
        var radius = order > 1e150 ? order : Math.Sqrt(order * order + size * size);
        return Math.Log((order + radius) / size) + 1 / radius;
    }
}
