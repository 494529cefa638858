using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Floating;

/// <summary>An unevaluated sum of two doubles, the second at most half a unit in the last place of the first: about 32 decimal digits.</summary>
/// <remarks>
/// Range and treatment of infinities are those of double. Relative error of an operation at most a few 2^−104.
/// Source: T. J. Dekker, A floating-point technique for extending the available precision, Numer. Math. 18 (1971);
/// M. Joldes, J.-M. Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of double-word arithmetic, ACM TOMS 44 (2017).
/// </remarks>
public readonly struct DoubleDouble : IEquatable<DoubleDouble>
{
    /// <summary>The number hi + lo, where |lo| is at most half a unit in the last place of hi.</summary>
    internal DoubleDouble(double hi, double lo)
    {
        Hi = hi;
        Lo = lo;
    }

    /// <summary>The nearest double.</summary>
    public double Hi { get; }

    /// <summary>What <see cref="Hi"/> leaves over.</summary>
    public double Lo { get; }

    /// <summary>0.</summary>
    public static DoubleDouble Zero => default;

    /// <summary>1.</summary>
    public static DoubleDouble One => new(1, 0);

    /// <summary>The nearest number to an exact rational, within 2^−105 relative.</summary>
    public static DoubleDouble FromRational(Rational value)
    {
        var hi = value.ToDouble();
        if (hi == 0 || double.IsInfinity(hi))
            return hi;
        return FastSum(hi, (value - Rational.FromDouble(hi)).ToDouble());
    }

    /// <summary>a + b without error, for any two doubles.</summary>
    public static DoubleDouble Sum(double a, double b)
    {
        var s = a + b;
        var t = s - a;
        return new(s, Settle(s, (a - (s - t)) + (b - t)));
    }

    /// <summary>a · b without error, barring underflow.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        var p = a * b;
        return new(p, Settle(p, ErrorOfProduct(a, b, p)));
    }

    /// <summary>a / b within 2^−104 relative.</summary>
    public static DoubleDouble Quotient(double a, double b)
    {
        var q = a / b;
        if (!IsOrdinary(q) || !IsOrdinary(b))
            return q;
        var p = Product(q, b);
        return FastSum(q, (a - p.Hi - p.Lo) / b);
    }

    /// <summary>The absolute value.</summary>
    public DoubleDouble Abs() => Hi < 0 ? -this : this;

    /// <summary>The nonnegative square root.</summary>
    public DoubleDouble Sqrt()
    {
        var r = Math.Sqrt(Hi);
        if (r == 0 || !IsOrdinary(r))
            return r;
        var square = Product(r, r);
        return FastSum(r, (Hi - square.Hi - square.Lo + Lo) / (2 * r));
    }

    /// <summary>The number times a power of 2, exactly but for underflow.</summary>
    internal DoubleDouble Scale(double powerOfTwo) => new(Hi * powerOfTwo, Lo * powerOfTwo);

    /// <summary>The number to an integer power, by repeated squaring.</summary>
    public DoubleDouble Pow(int exponent)
    {
        if (exponent < 0)
            return One / (exponent == int.MinValue ? Pow(int.MaxValue) * this : Pow(-exponent));
        var (result, square) = (One, this);
        for (var n = exponent; n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
                result *= square;
            if (n > 1)
                square *= square;
        }
        return result;
    }

#pragma warning disable CS1591 // operators say what they do
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var s = Sum(a.Hi, b.Hi);
        var t = Sum(a.Lo, b.Lo);
        var v = FastSum(s.Hi, s.Lo + t.Hi);
        return FastSum(v.Hi, v.Lo + t.Lo);
    }

    public static DoubleDouble operator +(DoubleDouble a, double b)
    {
        var s = Sum(a.Hi, b);
        return FastSum(s.Hi, s.Lo + a.Lo);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.Hi, -a.Lo);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var p = a.Hi * b.Hi;
        if (!IsFinite(p))
            return p;
        return FastSum(p, ErrorOfProduct(a.Hi, b.Hi, p) + (a.Hi * b.Lo + a.Lo * b.Hi));
    }

    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        var p = a.Hi * b;
        if (!IsFinite(p))
            return p;
        return FastSum(p, ErrorOfProduct(a.Hi, b, p) + a.Lo * b);
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var q = a.Hi / b.Hi;
        if (!IsOrdinary(q) || !IsOrdinary(b.Hi))
            return q;
        var rest = a - b * q;
        var second = rest.Hi / b.Hi;
        rest -= b * second;
        var sum = FastSum(q, second);
        return FastSum(sum.Hi, sum.Lo + rest.Hi / b.Hi);
    }

    public static explicit operator double(DoubleDouble value) => value.Hi;

    public static bool operator <(DoubleDouble a, DoubleDouble b) => a.Hi < b.Hi || (a.Hi == b.Hi && a.Lo < b.Lo);

    public static bool operator >(DoubleDouble a, DoubleDouble b) => b < a;

    public static bool operator <=(DoubleDouble a, DoubleDouble b) => a.Hi < b.Hi || (a.Hi == b.Hi && a.Lo <= b.Lo);

    public static bool operator >=(DoubleDouble a, DoubleDouble b) => b <= a;

    public static bool operator ==(DoubleDouble a, DoubleDouble b) => a.Hi == b.Hi && a.Lo == b.Lo;

    public static bool operator !=(DoubleDouble a, DoubleDouble b) => !(a == b);
#pragma warning restore CS1591

    /// <inheritdoc/>
    public bool Equals(DoubleDouble other) => Hi.Equals(other.Hi) && Lo.Equals(other.Lo);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DoubleDouble other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Hi.GetHashCode() * 397 ^ Lo.GetHashCode());

    /// <summary>Both parts, for debugging.</summary>
    public override string ToString() => FormattableString.Invariant($"{Hi:R} + {Lo:R}");

    /// <summary>a + b without error where |a| is at least |b|.</summary>
    internal static DoubleDouble FastSum(double a, double b)
    {
        var s = a + b;
        return new(s, Settle(s, b - (s - a)));
    }

    // An infinite or undefined sum has no remainder; inf - inf must not turn it into NaN.
    private static double Settle(double sum, double rest) => IsFinite(sum) ? rest : 0;

    private static double ErrorOfProduct(double a, double b, double p)
    {
#if NET
        return Math.FusedMultiplyAdd(a, b, -p);
#else
        if (!(Math.Abs(a) < 1e290 && Math.Abs(b) < 1e290))
            return 0;
        var (ah, bh) = (134217729 * a, 134217729 * b);
        ah -= ah - a;
        bh -= bh - b;
        var (al, bl) = (a - ah, b - bh);
        return ((ah * bh - p) + ah * bl + al * bh) + al * bl;
#endif
    }

    private static bool IsFinite(double x) => Math.Abs(x) <= double.MaxValue;

    private static bool IsOrdinary(double x) => IsFinite(x) && x != 0;
}
