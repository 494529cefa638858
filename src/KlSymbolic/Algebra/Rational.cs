using System.Globalization;
using System.Numerics;

namespace KlSymbolic.Algebra;

/// <summary>An exact rational number in lowest terms with a positive denominator.</summary>
/// <remarks>The default value is 0. Arithmetic is exact; division by zero throws <see cref="DivideByZeroException"/>.</remarks>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>, IComparable
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorMinusOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        this.numerator = numerator;
        denominatorMinusOne = denominator - BigInteger.One;
    }

    /// <summary>The numerator, with the sign of the number.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>The denominator, positive and coprime to the numerator.</summary>
    public BigInteger Denominator => denominatorMinusOne + BigInteger.One;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    /// <summary>1/2.</summary>
    public static Rational Half { get; } = new(BigInteger.One, 2);

    /// <summary>−1.</summary>
    public static Rational MinusOne { get; } = new(BigInteger.MinusOne, BigInteger.One);

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => numerator.IsZero;

    /// <summary>Whether the number is 1.</summary>
    public bool IsOne => numerator.IsOne && IsInteger;

    /// <summary>Whether the number is an integer.</summary>
    public bool IsInteger => denominatorMinusOne.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <summary>The quotient of two integers in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A rational number needs a denominator other than 0.");
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        if (denominator.IsOne)
            return new Rational(numerator, denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne
            ? new Rational(numerator, denominator)
            : new Rational(numerator / divisor, denominator / divisor);
    }

    /// <summary>The exact value of a finite double: every finite double is a rational number.</summary>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static Rational FromDouble(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
            throw new ArgumentException("A rational number is finite, and this value is not.", nameof(value));
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = bits & 0xFFFFFFFFFFFFFL;
        if (exponent == 0)
            exponent++;
        else
            mantissa += BigInteger.One << 52;
        if (bits < 0)
            mantissa = -mantissa;
        exponent -= 1075;
        return exponent >= 0 ? Of(mantissa << exponent, BigInteger.One) : Of(mantissa, BigInteger.One << -exponent);
    }

    /// <summary>The nearest double, ties to even; infinite where the number is beyond the range of doubles.</summary>
    public double ToDouble()
    {
        if (numerator.IsZero)
            return 0;
        // A quotient of at least 64 bits, the last of them set if anything was cut off. The conversion of BigInteger
        // to double truncates, so that the rounding to 53 bits, or fewer among the subnormals, is done here.
        var magnitude = BigInteger.Abs(numerator);
        var shift = 64 - (BitLength(magnitude) - BitLength(Denominator));
        var quotient = BigInteger.DivRem(
            shift >= 0 ? magnitude << shift : magnitude,
            shift >= 0 ? Denominator : Denominator << -shift,
            out var remainder
        );
        if (!remainder.IsZero)
            quotient |= BigInteger.One;
        var dropped = Math.Max(BitLength(quotient) - 53, shift - 1074);
        var mantissa = quotient >> dropped;
        var rest = (quotient - (mantissa << dropped)).CompareTo(BigInteger.One << (dropped - 1));
        if (rest > 0 || (rest == 0 && !mantissa.IsEven))
            mantissa += BigInteger.One;
        var scale = dropped - shift;
        var result = (double)(long)mantissa * Math.Pow(2, scale / 2) * Math.Pow(2, scale - scale / 2);
        return numerator.Sign < 0 ? -result : result;
    }

    /// <summary>The largest integer that is not above the number.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - BigInteger.One : quotient;
    }

    /// <summary>The absolute value.</summary>
    public Rational Abs() => numerator.Sign < 0 ? -this : this;

    /// <summary>1/x.</summary>
    /// <exception cref="DivideByZeroException">The number is 0.</exception>
    public Rational Reciprocal() => Of(Denominator, numerator);

    /// <summary>The largest rational number of which both are integer multiples; 0 for two zeros.</summary>
    internal static Rational GreatestCommonDivisor(Rational a, Rational b) =>
        Of(
            BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator),
            a.Denominator * b.Denominator
        );

    /// <summary>The number to an integer power.</summary>
    /// <exception cref="DivideByZeroException">0 to a negative power.</exception>
    public Rational Pow(int exponent) =>
        exponent >= 0
            ? new Rational(BigInteger.Pow(numerator, exponent), BigInteger.Pow(Denominator, exponent))
            : Reciprocal().Pow(-exponent);

    /// <summary>How many bits the numerator and the denominator take together: a measure of size.</summary>
    public int BitCount => BitLength(BigInteger.Abs(numerator)) + BitLength(Denominator);

    private static int BitLength(BigInteger magnitude)
    {
        var bytes = magnitude.ToByteArray();
        var top = bytes.Length - 1;
        while (top > 0 && bytes[top] == 0)
            top--;
        var bits = top * 8;
        for (int b = bytes[top]; b != 0; b >>= 1)
            bits++;
        return bits;
    }

#pragma warning disable CS1591 // operators say what they do
    public static Rational operator +(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? new Rational(a.numerator + b.numerator, BigInteger.One)
            : Of(a.numerator * b.Denominator + b.numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) => new(-a.numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b) =>
        a.IsInteger && b.IsInteger
            ? new Rational(a.numerator * b.numerator, BigInteger.One)
            : Of(a.numerator * b.numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        Of(a.numerator * b.Denominator, a.Denominator * b.numerator);

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(BigInteger value) => new(value, BigInteger.One);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;
#pragma warning restore CS1591

    /// <inheritdoc/>
    public int CompareTo(Rational other) =>
        denominatorMinusOne == other.denominatorMinusOne
            ? numerator.CompareTo(other.numerator)
            : (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    /// <inheritdoc/>
    int IComparable.CompareTo(object? obj) =>
        obj switch
        {
            null => 1,
            Rational other => CompareTo(other),
            _ => throw new ArgumentException("A rational number is compared with rational numbers only.", nameof(obj)),
        };

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        numerator == other.numerator && denominatorMinusOne == other.denominatorMinusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(numerator.GetHashCode() * 397 ^ denominatorMinusOne.GetHashCode());

    /// <summary>The number as an integer or as a fraction such as <c>-3/4</c>.</summary>
    public override string ToString() =>
        IsInteger
            ? numerator.ToString(CultureInfo.InvariantCulture)
            : numerator.ToString(CultureInfo.InvariantCulture)
                + "/"
                + Denominator.ToString(CultureInfo.InvariantCulture);
}
