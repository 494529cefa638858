using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Eight doubles.</summary>
internal readonly unsafe struct Lanes512(Vector512<double> value) : ILanes<Lanes512>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // The mantissa between 3/4 and 3/2, NaN for negative numbers; and the larger of two sizes, positive. Source: Intel's manual of
    // instructions, VGETMANTPD and VRANGEPD.
    private const byte FromThreeQuarters = 0b1011;
    private const byte LargerSize = 0b1011;

    private readonly Vector512<double> value = value;

    public static bool IsSupported => Vector512.IsHardwareAccelerated && Avx512DQ.IsSupported;

    public static int Count => 8;

    [MethodImpl(Inline)]
    public static Lanes512 Of(double value) => new(Vector512.Create(value));

    [MethodImpl(Inline)]
    public static Lanes512 Load(nint address, int index) => new(Vector512.Load((double*)address + index));

    [MethodImpl(Inline)]
    public static void Store(Lanes512 value, nint address, int index) => value.value.Store((double*)address + index);

    [MethodImpl(Inline)]
    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.value + b.value);

    [MethodImpl(Inline)]
    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.value - b.value);

    [MethodImpl(Inline)]
    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.value * b.value);

    [MethodImpl(Inline)]
    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.value / b.value);

    [MethodImpl(Inline)]
    public static Lanes512 operator -(Lanes512 a) => new(-a.value);

    [MethodImpl(Inline)]
    public static Lanes512 Abs(Lanes512 a) => new(Vector512.Abs(a.value));

    [MethodImpl(Inline)]
    public static Lanes512 Sqrt(Lanes512 a) => new(Vector512.Sqrt(a.value));

    [MethodImpl(Inline)]
    public static Lanes512 Floor(Lanes512 a) => new(Vector512.Floor(a.value));

    [MethodImpl(Inline)]
    public static Lanes512 Exp(Lanes512 a) => new(Vector512.Exp(a.value));

    [MethodImpl(Inline)]
    public static Lanes512 Min(Lanes512 a, Lanes512 b) => new(Vector512.MinNative(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 Max(Lanes512 a, Lanes512 b) => new(Vector512.MaxNative(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 MaxSize(Lanes512 a, Lanes512 b) => new(Avx512DQ.Range(a.value, b.value, LargerSize));

    [MethodImpl(Inline)]
    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 c) =>
        new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(Inline)]
    public static Lanes512 Less(Lanes512 a, Lanes512 b) => new(Vector512.LessThan(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 LessOrEqual(Lanes512 a, Lanes512 b) => new(Vector512.LessThanOrEqual(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 And(Lanes512 a, Lanes512 b) => new(a.value & b.value);

    [MethodImpl(Inline)]
    public static Lanes512 Or(Lanes512 a, Lanes512 b) => new(a.value | b.value);

    [MethodImpl(Inline)]
    public static Lanes512 Select(Lanes512 mask, Lanes512 a, Lanes512 b) =>
        new(Vector512.ConditionalSelect(mask.value, a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 Equal(Lanes512 a, Lanes512 b) => new(Vector512.Equals(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes512 IsBetween(Lanes512 a, double least, double most)
    {
        var (low, high) = (BitConverter.DoubleToUInt64Bits(least), BitConverter.DoubleToUInt64Bits(most));
        return new(
            Vector512
                .LessThanOrEqual(a.value.AsUInt64() - Vector512.Create(low), Vector512.Create(high - low))
                .AsDouble()
        );
    }

    [MethodImpl(Inline)]
    public static bool Any(Lanes512 mask) => Vector512.ExtractMostSignificantBits(mask.value) != 0;

    [MethodImpl(Inline)]
    public static bool All(Lanes512 mask) => !Vector512.EqualsAny(mask.value.AsInt64(), Vector512<long>.Zero);

    [MethodImpl(Inline)]
    public static bool AreLessOrEqual(Lanes512 a, Lanes512 b) => Vector512.LessThanOrEqualAll(a.value, b.value);

    [MethodImpl(Inline)]
    public static Lanes512 Exponent(Lanes512 a, out Lanes512 mantissa)
    {
        mantissa = new(Avx512F.GetMantissa(a.value, FromThreeQuarters));
        return new(Avx512F.GetExponent(a.value * Vector512.Create(4 / 3.0)));
    }
}
