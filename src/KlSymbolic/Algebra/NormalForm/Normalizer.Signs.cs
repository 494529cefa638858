using System.Numerics;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <content>Taking an expression apart into factors of known sign, for logarithms, roots and absolute values.</content>
internal sealed partial class Normalizer
{
    /// <summary>Factors that are not negative, and the product of those whose sign is unknown; their product is the expression.</summary>
    private sealed class SignedFactors
    {
        public List<(int Kernel, Exponent Exponent)> Kernels { get; } = [];

        /// <summary>Polynomials that are not negative.</summary>
        public List<(Polynomial Polynomial, Exponent Exponent)> Polynomials { get; } = [];

        public List<(BigInteger Base, Exponent Exponent)> Integers { get; } = [];

        /// <summary>What remains; null for 1. It is positive where the whole is.</summary>
        public Fraction? Unknown { get; set; }
    }

    /// <summary>Takes apart an expression that is known not to be negative because a logarithm or root of it is taken.</summary>
    private SignedFactors FactorBySign(Fraction f, bool ofLogarithm)
    {
        var result = new SignedFactors();
        var (content, monomial, primitive) = f.Numerator.Split();
        var negative = content.Sign < 0;
        var unknown = Fraction.One;
        foreach (var (n, m) in Integers.Factor(BigInteger.Abs(content.Numerator)))
            result.Integers.Add((n, new Exponent(m)));
        foreach (var (n, m) in Integers.Factor(content.Denominator))
            result.Integers.Add((n, new Exponent(-m)));
        foreach (var (kernel, exponent) in monomial.Factors)
            AddKernel(kernel, exponent);
        AddPolynomial(primitive, 1);
        AddPolynomial(f.Denominator, -1);
        if (!unknown.Equals(Fraction.One))
            result.Unknown = negative ? -unknown : unknown;
        else if (negative)
            throw new UndefinedExpressionException("A logarithm or root is taken of a negative number.");
        return result;

        void AddKernel(int kernel, Exponent exponent)
        {
            var sign = Table.SignOf(kernel);
            // The logarithm of x^y and y log x agree where both have values, which for roots need not be so: √(x²) is |x|.
            if ((sign & SignSet.Negative) == 0 || (ofLogarithm && Table[kernel] is Kernel.Exponential))
                result.Kernels.Add((kernel, exponent));
            else if ((sign & SignSet.Positive) == 0 && exponent.IsInteger)
            {
                negative ^= (exponent.Numerator & 1) != 0;
                result.Polynomials.Add(
                    (Polynomial.Of(Monomial.Of(kernel, new Exponent(1)), Rational.MinusOne), exponent)
                );
            }
            else
                AddUnknown(Polynomial.Of(Monomial.Of(kernel, new Exponent(1)), Rational.One), exponent);
        }

        void AddPolynomial(Polynomial p, int power)
        {
            if (p.IsOne)
                return;
            foreach (var (b, m) in refinement.FactorsOf(p))
            {
                var exponent = new Exponent(m * power);
                var sign = Table.SignOf(b);
                if ((sign & SignSet.Negative) == 0)
                    result.Polynomials.Add((b, exponent));
                else if ((sign & SignSet.Positive) == 0)
                {
                    negative ^= (m & 1) != 0;
                    result.Polynomials.Add((-b, exponent));
                }
                else
                    AddUnknown(b, exponent);
            }
        }

        void AddUnknown(Polynomial p, Exponent exponent)
        {
            var odd = exponent.IsInteger ? exponent.Numerator & 1 : 0;
            var even = exponent - new Exponent(odd);
            if (!even.IsZero)
                result.Kernels.Add((Table.NumberOf(new Kernel.Absolute(p)), even));
            if (odd != 0)
                unknown *= Fraction.Of(p);
        }
    }

    private Fraction AbsOf(Fraction f)
    {
        if (f.IsZero)
            return f;
        var (content, monomial, primitive) = f.Numerator.Split();
        var result = Fraction.Of(content.Abs());
        foreach (var (kernel, exponent) in monomial.Factors)
            result = Multiply(
                result,
                OfFactor(
                    Polynomial.Of(Monomial.Of(kernel, new Exponent(1)), Rational.One),
                    Table.SignOf(kernel),
                    exponent
                )
            );
        foreach (var (p, power) in new[] { (primitive, 1), (f.Denominator, -1) })
        {
            if (!p.IsOne)
                result = Multiply(result, OfFactor(p, Table.SignOf(p), new Exponent(power)));
        }
        return result;

        Fraction OfFactor(Polynomial p, SignSet sign, Exponent exponent)
        {
            if ((sign & SignSet.Negative) == 0 || !exponent.IsInteger)
                return PowerOf(Fraction.Of(p), exponent.ToRational());
            if ((sign & SignSet.Positive) == 0)
                return PowerOf(Fraction.Of(-p), exponent.ToRational());
            return Reduce(Fraction.Of(Table.NumberOf(new Kernel.Absolute(p)), exponent));
        }
    }
}
