using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>Eight doubles.</summary>
internal readonly unsafe struct Lanes512(Vector512<double> value) : ILanes<Lanes512>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const long BitsOfRootHalf = 0x3FE6A09E667F3BCD;

    private readonly Vector512<double> value = value;

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
    public static bool HasNaN(Lanes512 a) => !Vector512.EqualsAll(a.value, a.value);

    [MethodImpl(Inline)]
    public static bool Any(Lanes512 mask) => Vector512.ExtractMostSignificantBits(mask.value) != 0;

    [MethodImpl(Inline)]
    public static Lanes512 Exponent(Lanes512 a, out Lanes512 mantissa)
    {
        var bits = a.value.AsInt64();
        var exponent = Vector512.ShiftRightArithmetic(bits - Vector512.Create(BitsOfRootHalf), 52);
        mantissa = new((bits - Vector512.ShiftLeft(exponent, 52)).AsDouble());
        return new(Vector512.ConvertToDouble(exponent));
    }
}
