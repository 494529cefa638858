using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Lays out a polynomial without functions: common factors in front, terms over shared denominators, squares completed.</summary>
internal sealed class AlgebraicLayout(KernelTable table, MonomialLayout monomials)
{
    /// <summary>The polynomial as the coefficient of a function: the sign goes in front where all terms share it or it is known.</summary>
    public Expr Coefficient(Polynomial p) => IsNegative(p) ? -Of(-p) : Of(p);

    /// <summary>The polynomial as a denominator: a product of the sums that were divided by, as far as they are known.</summary>
    public Expr Denominator(Polynomial p)
    {
        var factors = new List<Expr>();
        foreach (var known in table.Divisors)
        {
            var divisor = (table.SignOf(known) & SignSet.Positive) == 0 ? -known : known;
            while (p.Count > 1 && divisor.Count > 1 && PolynomialDivision.DivideExactly(p, divisor) is { } quotient)
            {
                p = quotient;
                factors.Add(Of(divisor));
            }
        }
        factors.Add(Of(p));
        return Product.Of(factors);
    }

    /// <summary>The polynomial as a term of a sum.</summary>
    public Expr Of(Polynomial p)
    {
        if (p.Count <= 1)
            return Term(p);
        var content = p.MonomialContent();
        var factor = content.Where(k => content.ExponentOf(k).Sign > 0);
        if (!factor.IsOne)
        {
            var number = p.Content().Abs();
            return monomials.Of(factor, number) * Of(p.Times(Monomial.One / factor, number.Reciprocal()));
        }
        return PolynomialDivision.FactorFreeOfAKernel(p) is { } part
            ? Coefficient(part) * Coefficient(PolynomialDivision.DivideExactly(p, part)!)
            : Sum.Of(p.Terms.GroupBy(t => table.DenominatorOf(t.Key)).Select(g => OverDenominator(g.Key, g)));
    }

    private bool IsNegative(Polynomial p) =>
        p.Count > 1 && (p.Terms.All(t => t.Value.Sign < 0) || (table.SignOf(p) & SignSet.Positive) == 0);

    private Expr Term(Polynomial p) => p.IsZero ? Expr.Zero : monomials.Of(p.Leading.Key, p.Leading.Value);

    private Expr OverDenominator(Monomial denominator, IEnumerable<KeyValuePair<Monomial, Rational>> terms)
    {
        var numerator = Polynomial.Of(terms).Times(denominator, Rational.One);
        if (numerator.Count == 1)
            return monomials.Of(numerator.Leading.Key / denominator, numerator.Leading.Value);
        if (!denominator.IsOne)
        {
            var number = numerator.Content().Abs();
            if (numerator.Terms.All(t => t.Value.Sign < 0))
                number = -number;
            return new Number(number)
                * Of(numerator.Times(Monomial.One, number.Reciprocal()))
                / monomials.Of(denominator, Rational.One);
        }
        if (numerator.MonomialContent().Factors.Any(f => f.Exponent.Sign > 0))
            return Of(numerator);
        var squares = Squares.Complete(numerator);
        if (squares.Count == 0)
            return SharedDenominator(numerator) is { IsOne: false } number
                ? new Number(number.Reciprocal()) * Grouped(numerator.Times(Monomial.One, number))
                : Grouped(numerator);
        var content = squares.Select(s => s.Factor.Content().Abs()).Aggregate(Rational.GreatestCommonDivisor);
        return new Number(content) * Sum.Of(squares.Select(s => Square(s, content.Reciprocal())));
    }

    /// <summary>The number that all coefficients have as denominator; 1 where they differ.</summary>
    private static Rational SharedDenominator(Polynomial p)
    {
        Rational denominator = p.Leading.Value.Denominator;
        return p.Terms.All(t => t.Value.Denominator == denominator.Numerator) ? denominator : Rational.One;
    }

    private Expr Square(Squares.Term s, Rational scale) =>
        Term(s.Factor.Times(Monomial.One, scale)) * (s.Base is null ? Expr.One : Of(s.Base).Pow(2));

    /// <summary>Terms that share a factor that not all have are put together: r(a + b)/2 + k − 1.</summary>
    private Expr Grouped(Polynomial p)
    {
        var shared = p.Kernels()
            .Select(k => (Kernel: k, Count: p.Terms.Count(t => t.Key.ExponentOf(k).Sign > 0)))
            .Where(k => k.Count > 1 && k.Count < p.Count && HasOnePower(p, k.Kernel))
            .OrderByDescending(k => k.Count)
            .Select(k => (int?)k.Kernel)
            .FirstOrDefault();
        if (shared is not { } kernel || p.Count > 12)
            return Sum.Of(p.SortedTerms.Select(t => monomials.Of(t.Key, t.Value)));
        var parts = p.Terms.ToLookup(t => t.Key.ExponentOf(kernel).Sign > 0);
        return Of(Polynomial.Of(parts[true])) + Of(Polynomial.Of(parts[false]));
    }

    private static bool HasOnePower(Polynomial p, int kernel) =>
        p.Terms.Select(t => t.Key.ExponentOf(kernel)).Where(e => !e.IsZero).Distinct().Count() == 1;
}
