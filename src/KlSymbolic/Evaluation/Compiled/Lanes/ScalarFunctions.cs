using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using static KlSymbolic.Evaluation.Compiled.Lanes.LogarithmSeries;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Functions of one double without jumps: those that depend on values without order are often foreseen wrongly.</summary>
internal static class ScalarFunctions
{
    private const long BitsOfThreeQuarters = 0x3FE8000000000000;
    private const double LeastNormal = 2.2250738585072014e-308;

    /// <summary>x − log v where v = 1 + x, as <see cref="LaneFunctions{T}"/> computes it; NaN where v is not positive and normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogGap(double x, double v) =>
        v is >= LeastNormal and <= double.MaxValue ? LogGapOfNormal(x, v) : double.NaN;

    /// <summary>The same, for v that is known to be positive and normal.</summary>
    /// <remarks>Bits are handled where doubles are, since the ways between the kinds of registers are long.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogGapOfNormal(double x, double v)
    {
        var bits = Vector128.CreateScalarUnsafe(v).AsInt64();
        var exponent = Vector128.ShiftRightArithmetic(bits - Vector128.Create(BitsOfThreeQuarters), 52);
        var near = Vector128.Equals(exponent, Vector128<long>.Zero).AsDouble();
        var mantissa = (bits - Vector128.ShiftLeft(exponent, 52)).AsDouble().ToScalar();
        var k = Vector128.ConvertToDouble(exponent).ToScalar();
        var u = Select(near, x, mantissa - 1);
        var r = u / (u + 2);
        double y = r * r,
            y2 = y * y;
        var a = MultiplyAdd(C5, y, C3);
        var b = MultiplyAdd(C9, y, C7);
        var c = MultiplyAdd(C13, y, C11);
        var d = MultiplyAdd(C17, y, C15);
        var rest = r * y * MultiplyAdd(y2 * y2, MultiplyAdd(d, y2, c), MultiplyAdd(b, y2, a));
        return MultiplyAdd(r, u, MultiplyAdd(k, -LogTwoHigh, x - u)) - MultiplyAdd(k, LogTwoLow, rest);
    }

    /// <summary>Whether the processor rounds a b + c once, as fast as a product.</summary>
    public static bool IsFused => Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>a b + c, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) =>
        IsFused ? Math.FusedMultiplyAdd(a, b, c) : a * b + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Select(Vector128<double> mask, double a, double b) =>
        Vector128.ConditionalSelect(mask, Vector128.CreateScalarUnsafe(a), Vector128.CreateScalarUnsafe(b)).ToScalar();
}
