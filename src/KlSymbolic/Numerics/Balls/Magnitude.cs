namespace KlSymbolic.Numerics.Balls;

/// <summary>A bound for the size of a number: zero, or 32 significant bits times a power of two, or infinity.</summary>
/// <remarks>Every operation rounds up, so that the result bounds what it is made of; the ones named Down round down, for the
/// lower bounds that divisions need. The default value is 0.</remarks>
public readonly struct Magnitude : IComparable<Magnitude>
{
    private const int ExponentLimit = 1 << 30;
    private const int InfiniteExponent = int.MaxValue;

    private readonly uint mantissa;
    private readonly int exponent;

    private Magnitude(uint mantissa, int exponent)
    {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /// <summary>0.</summary>
    public static Magnitude Zero => default;

    /// <summary>Above every number.</summary>
    public static Magnitude Infinite => new(uint.MaxValue, InfiniteExponent);

    /// <summary>1.</summary>
    public static Magnitude One => PowerOfTwo(0);

    /// <summary>Whether the bound is 0.</summary>
    public bool IsZero => mantissa == 0;

    /// <summary>Whether the bound is infinite.</summary>
    public bool IsInfinite => exponent == InfiniteExponent;

    /// <summary>The least k with bound ≤ 2^k; <see cref="int.MinValue"/> for 0 and <see cref="int.MaxValue"/> for infinity.</summary>
    public int Top =>
        IsZero ? int.MinValue
        : IsInfinite ? int.MaxValue
        : mantissa == 1u << 31 ? exponent + 31
        : exponent + 32;

    /// <summary>2^k.</summary>
    public static Magnitude PowerOfTwo(long k) => Up(1, k);

    /// <summary>An unsigned integer, rounded up.</summary>
    public static Magnitude Of(ulong value) => Up(value, 0);

    /// <summary>The absolute value of a number, rounded up.</summary>
    public static Magnitude Above(BigFloat value)
    {
        var size = System.Numerics.BigInteger.Abs(value.Mantissa);
        var shift = IntegerBits.Length(size) - 32;
        return shift <= 0
            ? Up((ulong)size, value.Exponent)
            : Up((ulong)(size >> shift) + 1, (long)value.Exponent + shift);
    }

    /// <summary>The absolute value of a number, rounded down.</summary>
    public static Magnitude Below(BigFloat value)
    {
        var size = System.Numerics.BigInteger.Abs(value.Mantissa);
        var shift = Math.Max(0, IntegerBits.Length(size) - 32);
        return Down((ulong)(size >> shift), (long)value.Exponent + shift);
    }

    /// <summary>The bound as a number.</summary>
    /// <exception cref="InvalidOperationException">The bound is infinite.</exception>
    public BigFloat ToBigFloat() =>
        IsInfinite
            ? throw new InvalidOperationException("An infinite bound is not a number; ask IsInfinite first.")
            : new BigFloat(mantissa, exponent).WithoutTrailingZeros();

    /// <summary>The bound times 2^k.</summary>
    public Magnitude Scale(int k) => IsInfinite ? this : Up(mantissa, (long)exponent + k);

    /// <summary>The square root, rounded up.</summary>
    public Magnitude SquareRoot()
    {
        if (IsZero || IsInfinite)
            return this;
        var odd = exponent & 1;
        var radicand = (ulong)mantissa << (30 + odd);
        var root = (ulong)Math.Sqrt(radicand);
        while (root * root < radicand)
            root++;
        return Up(root, ((long)exponent - 30 - odd) / 2);
    }

    /// <summary>The bound to a power.</summary>
    public Magnitude Pow(int power)
    {
        var result = One;
        var square = this;
        for (var rest = power; rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
                result *= square;
            square *= square;
        }
        return result;
    }

    /// <summary>An upper bound of the quotient of an upper bound and a lower bound; infinite where the latter is 0.</summary>
    public static Magnitude Divide(Magnitude upper, Magnitude lower)
    {
        if (upper.IsInfinite || lower.IsZero)
            return Infinite;
        if (upper.IsZero || lower.IsInfinite)
            return Zero;
        return Up(((ulong)upper.mantissa << 32) / lower.mantissa + 1, (long)upper.exponent - lower.exponent - 32);
    }

    /// <summary>A lower bound of the difference of a lower bound and an upper bound; 0 where it may be negative.</summary>
    public static Magnitude SubtractDown(Magnitude lower, Magnitude upper)
    {
        if (upper.IsZero || lower.IsInfinite)
            return lower;
        if (lower.CompareTo(upper) <= 0)
            return Zero;
        var gap = (long)lower.exponent - upper.exponent;
        return gap >= 32
            ? Down((ulong)lower.mantissa - 1, lower.exponent)
            : Down(((ulong)lower.mantissa << (int)gap) - upper.mantissa, upper.exponent);
    }

    /// <summary>An upper bound of first · (1 + ratio + ratio² + …); infinite where the ratio may not be below 1.</summary>
    public static Magnitude GeometricSum(Magnitude first, Magnitude ratio) =>
        first.IsZero ? Zero : Divide(first, SubtractDown(One, ratio));

    /// <summary>A lower bound of the product of two lower bounds.</summary>
    public static Magnitude MultiplyDown(Magnitude a, Magnitude b) =>
        a.IsZero || b.IsZero ? Zero
        : a.IsInfinite || b.IsInfinite ? Infinite
        : Down((ulong)a.mantissa * b.mantissa, (long)a.exponent + b.exponent);

    /// <summary>A lower bound of the sum of two lower bounds.</summary>
    public static Magnitude AddDown(Magnitude a, Magnitude b)
    {
        if (a.exponent < b.exponent)
            (a, b) = (b, a);
        if (a.IsZero || b.IsZero || a.IsInfinite)
            return a.IsZero ? b : a;
        var gap = (long)a.exponent - b.exponent;
        return gap >= 32 ? a : Down(((ulong)a.mantissa << (int)gap) + b.mantissa, b.exponent);
    }

    /// <summary>The larger of two bounds.</summary>
    public static Magnitude Max(Magnitude a, Magnitude b) => a.CompareTo(b) >= 0 ? a : b;

    /// <summary>The smaller of two bounds.</summary>
    public static Magnitude Min(Magnitude a, Magnitude b) => a.CompareTo(b) <= 0 ? a : b;

#pragma warning disable CS1591 // operators say what they do
    public static Magnitude operator +(Magnitude a, Magnitude b)
    {
        if (a.exponent < b.exponent)
            (a, b) = (b, a);
        if (a.IsZero)
            return b;
        if (b.IsZero || a.IsInfinite)
            return a;
        var gap = (long)a.exponent - b.exponent;
        return gap >= 32
            ? Up((ulong)a.mantissa + 1, a.exponent)
            : Up(((ulong)a.mantissa << (int)gap) + b.mantissa, b.exponent);
    }

    public static Magnitude operator *(Magnitude a, Magnitude b) =>
        a.IsZero || b.IsZero ? Zero
        : a.IsInfinite || b.IsInfinite ? Infinite
        : Up((ulong)a.mantissa * b.mantissa, (long)a.exponent + b.exponent);

    public static bool operator <(Magnitude a, Magnitude b) => a.CompareTo(b) < 0;

    public static bool operator >(Magnitude a, Magnitude b) => a.CompareTo(b) > 0;

    public static bool operator <=(Magnitude a, Magnitude b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Magnitude a, Magnitude b) => a.CompareTo(b) >= 0;
#pragma warning restore CS1591

    /// <inheritdoc/>
    public int CompareTo(Magnitude other) =>
        mantissa == 0 || other.mantissa == 0 ? mantissa.CompareTo(other.mantissa)
        : exponent != other.exponent ? exponent.CompareTo(other.exponent)
        : mantissa.CompareTo(other.mantissa);

    /// <summary>The bound in scientific notation with three digits, rounded up.</summary>
    public override string ToString() => IsInfinite ? "inf" : BallText.Bound(this);

    private static Magnitude Up(ulong m, long e)
    {
        if (m == 0)
            return Zero;
        var shift = IntegerBits.Length(m) - 32;
        if (shift > 0)
        {
            var dropped = m & ((1UL << shift) - 1);
            m >>= shift;
            if (dropped != 0 && ++m == 1UL << 32)
            {
                m >>= 1;
                e++;
            }
        }
        else
            m <<= -shift;
        e += shift;
        return e > ExponentLimit ? Infinite
            : e < -ExponentLimit ? new Magnitude(1u << 31, -ExponentLimit)
            : new Magnitude((uint)m, (int)e);
    }

    private static Magnitude Down(ulong m, long e)
    {
        if (m == 0)
            return Zero;
        var shift = IntegerBits.Length(m) - 32;
        m = shift > 0 ? m >> shift : m << -shift;
        e += shift;
        return e < -ExponentLimit ? Zero
            : e > ExponentLimit ? new Magnitude(uint.MaxValue, ExponentLimit)
            : new Magnitude((uint)m, (int)e);
    }
}
