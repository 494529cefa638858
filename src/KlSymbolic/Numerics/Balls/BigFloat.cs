using System.Numerics;

namespace KlSymbolic.Numerics.Balls;

/// <summary>An exact binary number, mantissa · 2^exponent, of any size.</summary>
/// <remarks>Operations that take a number of bits round to it and report a bound of the error that is proven; the others are exact.
/// Equality is of values. The default value is 0.</remarks>
public readonly partial struct BigFloat(BigInteger mantissa, int exponent) : IEquatable<BigFloat>, IComparable<BigFloat>
{
    /// <summary>The mantissa, with the sign.</summary>
    public BigInteger Mantissa { get; } = mantissa;

    /// <summary>The exponent of two.</summary>
    public int Exponent { get; } = mantissa.IsZero ? 0 : exponent;

    /// <summary>0.</summary>
    public static BigFloat Zero => default;

    /// <summary>1.</summary>
    public static BigFloat One { get; } = new(BigInteger.One, 0);

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => Mantissa.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>The k with 2^(k−1) ≤ |x| &lt; 2^k; <see cref="int.MinValue"/> for 0.</summary>
    public int Top => IsZero ? int.MinValue : Exponent + IntegerBits.Length(BigInteger.Abs(Mantissa));

    /// <summary>The absolute value.</summary>
    public BigFloat Abs() => new(BigInteger.Abs(Mantissa), Exponent);

    /// <summary>The number times 2^k.</summary>
    public BigFloat Scale(int k) => IsZero ? this : new(Mantissa, Exponent + k);

    /// <summary>The number rounded to so many bits.</summary>
    public BigFloat Round(int bits, Rounding rounding, out Magnitude error)
    {
        var size = BigInteger.Abs(Mantissa);
        var shift = IntegerBits.Length(size) - bits;
        if (shift <= 0)
        {
            error = Magnitude.Zero;
            return this;
        }
        var kept = size >> shift;
        if (rounding == Rounding.Nearest)
        {
            if (!(size >> (shift - 1)).IsEven)
                kept += BigInteger.One;
            error = Magnitude.PowerOfTwo((long)Exponent + shift - 1);
        }
        else
        {
            if (rounding == (Sign > 0 ? Rounding.Up : Rounding.Down) && kept << shift != size)
                kept += BigInteger.One;
            error = Magnitude.PowerOfTwo((long)Exponent + shift);
        }
        return new(Sign < 0 ? -kept : kept, Exponent + shift);
    }

    /// <summary>The sum rounded to so many bits.</summary>
    public static BigFloat Add(BigFloat a, BigFloat b, int bits, Rounding rounding, out Magnitude error)
    {
        if (a.Top < b.Top)
            (a, b) = (b, a);
        if (b.IsZero)
            return a.Round(bits, rounding, out error);
        // Far below the last bit that counts, b matters by its sign only.
        var unit = Math.Min(a.Exponent, a.Top - bits) - 4;
        if (b.Top > unit)
            return (a + b).Round(bits, rounding, out error);
        var replaced = new BigFloat((a.Mantissa << (a.Exponent - unit)) + b.Sign, unit);
        var result = replaced.Round(bits, rounding, out error);
        error += Magnitude.PowerOfTwo(unit);
        return result;
    }

    /// <summary>How many bits the exact sum of two numbers may take, but no more than 2^16 and no fewer than 96.</summary>
    internal static int BitsOfSum(BigFloat a, BigFloat b)
    {
        var span = 2L + Math.Max(a.Top, b.Top) - Math.Min(a.Exponent, b.Exponent);
        return (int)Math.Max(96, Math.Min(span, 1 << 16));
    }

    /// <summary>The quotient rounded to so many bits.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static BigFloat Divide(BigFloat a, BigFloat b, int bits, Rounding rounding, out Magnitude error)
    {
        var numerator = BigInteger.Abs(a.Mantissa);
        var denominator = BigInteger.Abs(b.Mantissa);
        var shift = Math.Max(0, bits + 3 + IntegerBits.Length(denominator) - IntegerBits.Length(numerator));
        var quotient = BigInteger.DivRem(numerator << shift, denominator, out var remainder);
        var negative = a.Sign * b.Sign < 0;
        var e = a.Exponent - b.Exponent - shift;
        if (remainder.IsZero)
            return new BigFloat(negative ? -quotient : quotient, e)
                .WithoutTrailingZeros()
                .Round(bits, rounding, out error);
        // A last bit that says "and a little more" keeps directed roundings right.
        quotient = (quotient << 1) + BigInteger.One;
        var result = new BigFloat(negative ? -quotient : quotient, e - 1).Round(bits, rounding, out error);
        error += Magnitude.PowerOfTwo(e - 1);
        return result;
    }

    /// <summary>The square root of a nonnegative number, rounded down to at least so many bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public BigFloat SquareRoot(int bits, out Magnitude error)
    {
        if (Sign < 0)
            throw new ArgumentOutOfRangeException(nameof(bits), "The square root of a negative number is not real.");
        var shift = Math.Max(0, 2 * bits + 2 - IntegerBits.Length(Mantissa));
        if (((Exponent - shift) & 1) != 0)
            shift++;
        var radicand = Mantissa << shift;
        var root = IntegerBits.SquareRoot(radicand);
        var e = (Exponent - shift) / 2;
        error = root * root == radicand ? Magnitude.Zero : Magnitude.PowerOfTwo(e);
        return new BigFloat(root, e);
    }

#pragma warning disable CS1591 // operators say what they do
    public static BigFloat operator -(BigFloat a) => new(-a.Mantissa, a.Exponent);

    public static BigFloat operator +(BigFloat a, BigFloat b) =>
        a.IsZero ? b
        : b.IsZero ? a
        : a.Exponent >= b.Exponent ? new((a.Mantissa << (a.Exponent - b.Exponent)) + b.Mantissa, b.Exponent)
        : new(a.Mantissa + (b.Mantissa << (b.Exponent - a.Exponent)), a.Exponent);

    public static BigFloat operator -(BigFloat a, BigFloat b) => a + -b;

    public static BigFloat operator *(BigFloat a, BigFloat b) => new(a.Mantissa * b.Mantissa, a.Exponent + b.Exponent);

    public static bool operator ==(BigFloat a, BigFloat b) => a.Equals(b);

    public static bool operator !=(BigFloat a, BigFloat b) => !a.Equals(b);

    public static bool operator <(BigFloat a, BigFloat b) => a.CompareTo(b) < 0;

    public static bool operator >(BigFloat a, BigFloat b) => a.CompareTo(b) > 0;

    public static bool operator <=(BigFloat a, BigFloat b) => a.CompareTo(b) <= 0;

    public static bool operator >=(BigFloat a, BigFloat b) => a.CompareTo(b) >= 0;

    public static implicit operator BigFloat(int value) => new(value, 0);

    public static implicit operator BigFloat(BigInteger value) => new(value, 0);
#pragma warning restore CS1591

    /// <inheritdoc/>
    public int CompareTo(BigFloat other)
    {
        if (Sign != other.Sign)
            return Sign - other.Sign;
        if (IsZero)
            return 0;
        // Of equal top bits, so that aligning them costs no more than the mantissas are long.
        return Top != other.Top ? Sign * Top.CompareTo(other.Top) : (this - other).Sign;
    }

    /// <inheritdoc/>
    public bool Equals(BigFloat other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BigFloat other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var reduced = WithoutTrailingZeros();
        return unchecked(reduced.Mantissa.GetHashCode() * 397 ^ reduced.Exponent);
    }
}
