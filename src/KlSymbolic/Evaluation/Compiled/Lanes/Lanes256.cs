using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Four doubles.</summary>
internal readonly unsafe struct Lanes256(Vector256<double> value) : ILanes<Lanes256>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const long BitsOfThreeQuarters = 0x3FE8000000000000;

    private readonly Vector256<double> value = value;

    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    public static int Count => 4;

    [MethodImpl(Inline)]
    public static Lanes256 Of(double value) => new(Vector256.Create(value));

    [MethodImpl(Inline)]
    public static Lanes256 Load(nint address, int index) => new(Vector256.Load((double*)address + index));

    [MethodImpl(Inline)]
    public static void Store(Lanes256 value, nint address, int index) => value.value.Store((double*)address + index);

    [MethodImpl(Inline)]
    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a.value + b.value);

    [MethodImpl(Inline)]
    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a.value - b.value);

    [MethodImpl(Inline)]
    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a.value * b.value);

    [MethodImpl(Inline)]
    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a.value / b.value);

    [MethodImpl(Inline)]
    public static Lanes256 operator -(Lanes256 a) => new(-a.value);

    [MethodImpl(Inline)]
    public static Lanes256 Abs(Lanes256 a) => new(Vector256.Abs(a.value));

    [MethodImpl(Inline)]
    public static Lanes256 Sqrt(Lanes256 a) => new(Vector256.Sqrt(a.value));

    [MethodImpl(Inline)]
    public static Lanes256 Floor(Lanes256 a) => new(Vector256.Floor(a.value));

    [MethodImpl(Inline)]
    public static Lanes256 Exp(Lanes256 a) => new(Vector256.Exp(a.value));

    [MethodImpl(Inline)]
    public static Lanes256 Min(Lanes256 a, Lanes256 b) => new(Vector256.MinNative(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 Max(Lanes256 a, Lanes256 b) => new(Vector256.MaxNative(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 MaxSize(Lanes256 a, Lanes256 b) => Max(Abs(a), Abs(b));

    [MethodImpl(Inline)]
    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(Inline)]
    public static Lanes256 Less(Lanes256 a, Lanes256 b) => new(Vector256.LessThan(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 LessOrEqual(Lanes256 a, Lanes256 b) => new(Vector256.LessThanOrEqual(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 And(Lanes256 a, Lanes256 b) => new(a.value & b.value);

    [MethodImpl(Inline)]
    public static Lanes256 Or(Lanes256 a, Lanes256 b) => new(a.value | b.value);

    [MethodImpl(Inline)]
    public static Lanes256 Select(Lanes256 mask, Lanes256 a, Lanes256 b) =>
        new(Vector256.ConditionalSelect(mask.value, a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 Equal(Lanes256 a, Lanes256 b) => new(Vector256.Equals(a.value, b.value));

    [MethodImpl(Inline)]
    public static Lanes256 IsBetween(Lanes256 a, double least, double most)
    {
        var (low, high) = (BitConverter.DoubleToUInt64Bits(least), BitConverter.DoubleToUInt64Bits(most));
        return new(
            Vector256
                .LessThanOrEqual(a.value.AsUInt64() - Vector256.Create(low), Vector256.Create(high - low))
                .AsDouble()
        );
    }

    [MethodImpl(Inline)]
    public static bool Any(Lanes256 mask) => Vector256.ExtractMostSignificantBits(mask.value) != 0;

    [MethodImpl(Inline)]
    public static bool All(Lanes256 mask) => !Vector256.EqualsAny(mask.value.AsInt64(), Vector256<long>.Zero);

    [MethodImpl(Inline)]
    public static bool AreLessOrEqual(Lanes256 a, Lanes256 b) => Vector256.LessThanOrEqualAll(a.value, b.value);

    [MethodImpl(Inline)]
    public static Lanes256 Exponent(Lanes256 a, out Lanes256 mantissa)
    {
        var bits = a.value.AsInt64();
        var exponent = Vector256.ShiftRightArithmetic(bits - Vector256.Create(BitsOfThreeQuarters), 52);
        mantissa = new((bits - Vector256.ShiftLeft(exponent, 52)).AsDouble());
        return new(Vector256.ConvertToDouble(exponent));
    }
}
