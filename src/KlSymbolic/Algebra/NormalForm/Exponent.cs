namespace KlSymbolic.Algebra.NormalForm;

/// <summary>A small rational exponent in lowest terms; arithmetic beyond 32 bits throws <see cref="OverflowException"/>.</summary>
internal readonly struct Exponent : IEquatable<Exponent>, IComparable<Exponent>
{
    private readonly int denominatorMinusOne;

    public Exponent(int numerator, int denominator = 1)
    {
        if (denominator != 1)
        {
            var divisor = Gcd(Math.Abs(numerator), denominator);
            numerator /= divisor;
            denominator /= divisor;
        }
        Numerator = numerator;
        denominatorMinusOne = denominator - 1;
    }

    public int Numerator { get; }

    public int Denominator => denominatorMinusOne + 1;

    public bool IsZero => Numerator == 0;

    public bool IsInteger => denominatorMinusOne == 0;

    public int Sign => Math.Sign(Numerator);

    /// <summary>The largest integer that is not above the exponent.</summary>
    public int Floor() =>
        Numerator >= 0 ? Numerator / Denominator : -((-Numerator + denominatorMinusOne) / Denominator);

    public Rational ToRational() => Rational.Of(Numerator, Denominator);

    /// <summary>The exponent with the value of a rational number; null where it is too large.</summary>
    public static Exponent? From(Rational value) =>
        value.Abs() < 1_000_000 && value.Denominator < 1_000_000
            ? new Exponent((int)value.Numerator, (int)value.Denominator)
            : null;

    public static Exponent operator +(Exponent a, Exponent b) =>
        a.IsInteger && b.IsInteger
            ? new(checked(a.Numerator + b.Numerator))
            : new(
                checked(a.Numerator * b.Denominator + b.Numerator * a.Denominator),
                checked(a.Denominator * b.Denominator)
            );

    public static Exponent operator -(Exponent a) => new(-a.Numerator, a.Denominator);

    public static Exponent operator -(Exponent a, Exponent b) => a + -b;

    public static Exponent operator *(Exponent a, Exponent b) =>
        new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static bool operator <(Exponent a, Exponent b) => a.CompareTo(b) < 0;

    public static bool operator >(Exponent a, Exponent b) => a.CompareTo(b) > 0;

    public int CompareTo(Exponent other) =>
        ((long)Numerator * other.Denominator).CompareTo((long)other.Numerator * Denominator);

    public bool Equals(Exponent other) =>
        Numerator == other.Numerator && denominatorMinusOne == other.denominatorMinusOne;

    public override bool Equals(object? obj) => obj is Exponent other && Equals(other);

    public override int GetHashCode() => unchecked(Numerator * 31 + denominatorMinusOne);

    public override string ToString() => ToRational().ToString();

    internal static int Gcd(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }
}
