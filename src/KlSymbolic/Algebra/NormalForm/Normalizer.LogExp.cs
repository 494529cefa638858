using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <content>Logarithms split over positive factors, and exponentials over the terms of their exponents (DLMF 4.8, 4.2).</content>
internal sealed partial class Normalizer
{
    /// <summary>Uses the factors that are written before they are multiplied out: log (a − b)² is 2 log |a − b|.</summary>
    private Fraction LogOf(Expr e)
    {
        switch (e)
        {
            case Product p when p.Factors.All(f => Signs.IsNonnegative(f, Table.Assumptions)):
                return p.Factors.Select(LogOf).Aggregate(Add);
            case Power { Exponent: Number { Value: { IsInteger: true } n } } p when n.Numerator.IsEven:
                return Multiply(Fraction.Of(n), LogOf(AbsOf(Of(p.Base))));
            case Power p when Signs.IsNonnegative(p.Base, Table.Assumptions):
                return Multiply(Of(p.Exponent), LogOf(p.Base));
            default:
                return LogOf(Of(e));
        }
    }

    private Fraction LogOf(Fraction f)
    {
        if (f.IsZero)
            throw new UndefinedExpressionException("log(0) has no value.");
        var split = FactorBySign(f, ofLogarithm: true);
        var total = Fraction.Zero;
        foreach (var (n, e) in split.Integers)
            total += Scale(e, Table.Fraction(new Kernel.Logarithm(Fraction.Of((Rational)n))));
        foreach (var (kernel, e) in split.Kernels)
            total = Add(total, Scale(e, LogOfKernel(kernel)));
        foreach (var (p, e) in split.Polynomials)
            total += Scale(e, Table.Fraction(new Kernel.Logarithm(Fraction.Of(p))));
        if (split.Unknown is { } unknown)
            total += Table.Fraction(new Kernel.Logarithm(unknown));
        return total;
    }

    private Fraction LogOfKernel(int kernel) =>
        Table[kernel] switch
        {
            Kernel.Exponential e => ExponentOf(e),
            Kernel.Radical r => Table.Fraction(new Kernel.Logarithm(Fraction.Of((Rational)r.Base))),
            Kernel.Root r => LogOf(r.Base),
            _ => Table.Fraction(new Kernel.Logarithm(Fraction.Of(kernel, new Exponent(1)))),
        };

    private static Fraction ExponentOf(Kernel.Exponential e) =>
        Fraction.Of(Polynomial.Of(e.Numerator, Rational.One), e.Denominator);

    private static Fraction Scale(Exponent e, Fraction f) => Fraction.Of(e.ToRational()) * f;

    private Fraction ExpOf(Fraction f)
    {
        var result = Fraction.One;
        if (f.IsPolynomial)
        {
            foreach (var term in f.Numerator.Terms)
                result = Multiply(result, ExpOfTerm(term.Key, term.Value));
            return result;
        }
        // The whole part of the quotient is split off, so that e^(a/(a+b)) e^(b/(a+b)) becomes e.
        var content = f.Numerator.MonomialContent();
        var shift = content.Where(k => content.ExponentOf(k).Sign < 0);
        var (quotient, remainder) = PolynomialDivision.DivRem(
            f.Numerator.Times(Monomial.One / shift, Rational.One),
            f.Denominator
        );
        foreach (var term in quotient.Times(shift, Rational.One).Terms)
            result = Multiply(result, ExpOfTerm(term.Key, term.Value));
        foreach (var term in remainder.Times(shift, Rational.One).Terms)
            result = Multiply(result, Exponential(term.Key, f.Denominator, term.Value));
        return result;
    }

    private Fraction ExpOfTerm(Monomial monomial, Rational coefficient)
    {
        if (
            monomial.Factors is [(var kernel, { IsInteger: true, Numerator: 1 })]
            && Table[kernel] is Kernel.Logarithm { Argument: var argument }
        )
        {
            return PowerOf(argument, coefficient);
        }
        return Exponential(monomial, Polynomial.One, coefficient);
    }

    private Fraction Exponential(Monomial monomial, Polynomial denominator, Rational coefficient) =>
        Exponent.From(coefficient) is { } exponent
            ? Fraction.Of(Table.NumberOf(new Kernel.Exponential(monomial, denominator)), exponent)
            : Table.Fraction(
                new Kernel.Value(
                    Functions.Exp,
                    new FractionList([Fraction.Of(Polynomial.Of(monomial, coefficient), denominator)])
                )
            );
}
