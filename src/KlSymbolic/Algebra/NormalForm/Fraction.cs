namespace KlSymbolic.Algebra.NormalForm;

/// <summary>A quotient of polynomials without a common factor; the denominator is primitive and has no monomial factor, so that it is unique.</summary>
internal sealed class Fraction : IEquatable<Fraction>
{
    private Fraction(Polynomial numerator, Polynomial denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static Fraction Zero { get; } = Of(Rational.Zero);

    public static Fraction One { get; } = Of(Rational.One);

    public Polynomial Numerator { get; }

    public Polynomial Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public bool IsPolynomial => Denominator.IsOne;

    /// <summary>The value where the fraction is a number; null elsewhere.</summary>
    public Rational? AsNumber => IsPolynomial && Numerator.IsConstant ? Numerator.Constant : null;

    public static Fraction Of(Rational value) => new(Polynomial.Of(value), Polynomial.One);

    public static Fraction Of(Polynomial polynomial) => new(polynomial, Polynomial.One);

    public static Fraction Of(int kernel, Exponent exponent) =>
        Of(Polynomial.Of(Monomial.Of(kernel, exponent), Rational.One));

    /// <summary>The quotient in lowest terms.</summary>
    /// <exception cref="UndefinedExpressionException">The denominator is 0.</exception>
    public static Fraction Of(Polynomial numerator, Polynomial denominator)
    {
        if (denominator.IsZero)
            throw new UndefinedExpressionException("The expression divides by an expression that is 0.");
        if (numerator.IsZero)
            return Zero;
        var (content, monomial, primitive) = denominator.Split();
        numerator = numerator.Times(Monomial.One / monomial, content.Reciprocal());
        if (primitive.IsConstant)
            return new(numerator, Polynomial.One);
        var divisor = PolynomialDivision.Gcd(numerator, primitive);
        if (divisor.IsConstant)
            return new(numerator, primitive);
        var shift = numerator.MonomialContent();
        var reduced = Quotient(numerator.Times(Monomial.One / shift, Rational.One), divisor);
        return Of(reduced.Times(shift, Rational.One), Quotient(primitive, divisor));
    }

    private static Polynomial Quotient(Polynomial a, Polynomial b) =>
        PolynomialDivision.DivideExactly(a, b)
        ?? throw new ExpressionLimitException("A polynomial division takes too many steps.");

    public static Fraction operator +(Fraction a, Fraction b) =>
        a.IsZero ? b
        : b.IsZero ? a
        : a.IsPolynomial && b.IsPolynomial ? Of(a.Numerator + b.Numerator)
        : a.Denominator.Equals(b.Denominator) ? Of(a.Numerator + b.Numerator, a.Denominator)
        : Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator *(Fraction a, Fraction b) =>
        a.IsPolynomial && b.IsPolynomial
            ? Of(a.Numerator * b.Numerator)
            : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) =>
        Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public Fraction Pow(int exponent)
    {
        if (exponent < 0)
            return One / Pow(-exponent);
        return exponent == 1 ? this : new(Numerator.Pow(exponent), Denominator.Pow(exponent));
    }

    public bool Equals(Fraction? other) =>
        other is not null && Numerator.Equals(other.Numerator) && Denominator.Equals(other.Denominator);

    public override bool Equals(object? obj) => Equals(obj as Fraction);

    public override int GetHashCode() => unchecked(Numerator.GetHashCode() * 31 + Denominator.GetHashCode());
}
