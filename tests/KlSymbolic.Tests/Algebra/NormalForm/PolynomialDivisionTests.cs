using KlSymbolic.Algebra;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Tests.Algebra.NormalForm;

/// <summary>Polynomials in the kernels 0, 1 and 2, called x, y and z; products are made, and taken apart again.</summary>
public class PolynomialDivisionTests
{
    private static readonly Polynomial X = Kernel(0);
    private static readonly Polynomial Y = Kernel(1);
    private static readonly Polynomial Z = Kernel(2);

    /// <summary>Irreducible, and no two of them multiples of each other.</summary>
    private static readonly Polynomial[] Irreducible =
    [
        X + Number(1),
        X - Number(1),
        Y + Number(2),
        X + Y,
        X - Y,
        X * Y - Number(1),
        X + Y + Z,
        Z * Z + Number(1),
        X * X + Y * Number(2),
        Number(2) * X - Number(3) * Z,
        X * Y * Z + X - Number(5),
    ];

    private static Polynomial Kernel(int kernel, int denominator = 1) =>
        Polynomial.Of(Monomial.Of(kernel, new Exponent(1, denominator)), Rational.One);

    private static Polynomial Number(int value) => Polynomial.Of((Rational)value);

    [Fact]
    public void TheGreatestCommonDivisorOfProductsIsTheProductOfWhatTheyShare()
    {
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var factors = Irreducible.OrderBy(_ => random.Next()).Take(5).ToList();
            var shared = factors[0] * (i % 2 == 0 ? factors[0] : factors[1]);
            var left = shared * factors[2] * (i % 3 == 0 ? factors[2] : Number(1)) * Number(1 + i % 4);
            var right = -shared * factors[3] * (i % 5 == 0 ? factors[4] : X);
            Assert.Equal(shared, PolynomialDivision.Gcd(left, right));
            Assert.Equal(shared, PolynomialDivision.Gcd(right, left));
            Assert.Equal(Polynomial.One, PolynomialDivision.Gcd(factors[2] * factors[4], shared * factors[3] * Y));
            Assert.Equal(left, PolynomialDivision.DivideExactly(left * factors[4], factors[4]));
            Assert.Null(PolynomialDivision.DivideExactly(shared * factors[2], factors[3]));
        }
    }

    [Fact]
    public void QuotientTimesDivisorAndRemainderGiveTheDividend()
    {
        foreach (var a in Irreducible)
        foreach (var b in Irreducible)
        {
            var dividend = a * a * Y + Number(3) * X;
            var (quotient, remainder) = PolynomialDivision.DivRem(dividend, b);
            Assert.Equal(dividend, quotient * b + remainder);
            var lead = b.Leading.Key;
            Assert.DoesNotContain(
                remainder.Terms,
                t => lead.Factors.All(f => t.Key.ExponentOf(f.Kernel).CompareTo(f.Exponent) >= 0)
            );
        }
    }

    [Fact]
    public void RootsHaveDivisorsToo()
    {
        var (r, s) = (Kernel(0, 2), Kernel(1, 2));
        Assert.Equal(r - s, PolynomialDivision.Gcd(X - Y, r - s));
        Assert.Equal(r + s, PolynomialDivision.Gcd(X - Y, (r + s) * (Y + Number(2))));
        // With u = x^(1/6): u^3 + 1 and u^2 - 1 share u + 1, u^3 - 1 and u^2 - 1 share u - 1, u^3 - 1 and u^2 + 1 nothing.
        Assert.Equal(Kernel(0, 6) + Number(1), PolynomialDivision.Gcd(r + Number(1), Kernel(0, 3) - Number(1)));
        Assert.Equal(Kernel(0, 6) - Number(1), PolynomialDivision.Gcd(r - Number(1), Kernel(0, 3) - Number(1)));
        Assert.Equal(Polynomial.One, PolynomialDivision.Gcd(r - Number(1), Kernel(0, 3) + Number(1)));
    }

    [Fact]
    public void WhatIsContainedMoreThanOnceIsFound()
    {
        Assert.Equal(X + Y, PolynomialDivision.RepeatedFactor((X + Y) * (X + Y) * (X - Number(1))));
        Assert.Equal((X + Y) * (X + Y), PolynomialDivision.RepeatedFactor((X + Y) * (X + Y) * (X + Y)));
        Assert.Equal(Polynomial.One, PolynomialDivision.RepeatedFactor((X + Y) * (X - Y)));
        Assert.Equal(Polynomial.One, PolynomialDivision.RepeatedFactor(Kernel(0, 2) + Number(1)));
        Assert.Equal(Polynomial.One, PolynomialDivision.RepeatedFactor(Number(4)));
    }

    [Fact]
    public void AFactorThatLacksAKernelIsFound()
    {
        var (x, y) = (X - Number(1), Y - Number(1));
        Assert.Contains(PolynomialDivision.FactorFreeOfAKernel(x * y), new[] { x, y });
        Assert.Equal(x, PolynomialDivision.FactorFreeOfAKernel(x * (Y + X + Z)));
        Assert.Null(PolynomialDivision.FactorFreeOfAKernel(X * Y + X + Y - Number(1)));
        Assert.Null(PolynomialDivision.FactorFreeOfAKernel(x * x * x));
        Assert.Null(PolynomialDivision.FactorFreeOfAKernel(X - Y));
    }
}
