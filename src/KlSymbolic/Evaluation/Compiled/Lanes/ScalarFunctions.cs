using System.Runtime.CompilerServices;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Functions of one double without jumps: those that depend on values without order are often foreseen wrongly.</summary>
internal static class ScalarFunctions
{
    private const long BitsOfRootHalf = 0x3FE6A09E667F3BCD;
    private const double LogTwoHigh = 0.6931471805598903;
    private const double LogTwoLow = 5.497923018708371e-14;

    /// <summary>x − log v where v = 1 + x, as <see cref="LaneFunctions{T}"/> computes it; NaN where v is not positive and normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogGap(double x, double v)
    {
        var bits = BitConverter.DoubleToInt64Bits(v);
        var k = (bits - BitsOfRootHalf) >> 52;
        var u = Select(k == 0, x, BitConverter.Int64BitsToDouble(bits - (k << 52)) - 1);
        var r = u / (u + 2);
        double y = r * r,
            y2 = y * y;
        var low = 0.6666666666666666 + 0.40000000000000885 * y + y2 * (0.2857142857079793 + 0.22222222393000648 * y);
        var high = 0.18181795502739437 + 0.15386247170362732 * y + y2 * (0.1326857329894926 + 0.13088714507747484 * y);
        var rest = r * y * (low + y2 * y2 * high);
        var logarithm = k * LogTwoHigh + (r + r + (k * LogTwoLow + rest));
        var gap = Select(k == 0, r * x - rest, x - logarithm);
        return k is >= -1021 and <= 1021 ? gap : double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Select(bool first, double a, double b)
    {
        var (m, n) = (BitConverter.DoubleToInt64Bits(a), BitConverter.DoubleToInt64Bits(b));
        return BitConverter.Int64BitsToDouble(first ? m : n);
    }
}
