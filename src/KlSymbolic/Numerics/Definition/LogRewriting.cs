using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Logarithms of expressions in a distance u, written so that neither small nor huge distances lose digits or overflow.</summary>
internal static class LogRewriting
{
    /// <summary>The logarithm of an expression: y for u, a sum for a product, softplus for a constant and a power or exponential.</summary>
    public static Expr Of(Expr argument) =>
        Monomial(argument)
        ?? argument switch
        {
            Product p => OfProduct(p),
            Apply { Function.Name: "ifless", Arguments: [var a, var b, var u, var v] } => Formula.IfLess(
                a,
                b,
                Of(u),
                Of(v)
            ),
            Sum { Terms.Length: 2 } s when TwoTerms(s) is { } log => log,
            Sum s when Polynomial(s) is { } log => log,
            _ => Plain(argument),
        };

    private static Expr Plain(Expr argument) =>
        argument is Sum { Terms: [.., Number { Value.IsOne: true } one] } sum
            ? Functions.Log1p.Of(sum - one)
            : Formula.Log(argument);

    /// <summary>The logarithm of a power of u or of an exponential, times a positive number.</summary>
    public static Expr? Monomial(Expr e) =>
        e switch
        {
            Symbol s when s.Equals(Chart.Distance) => Chart.LogDistance,
            Power { Base: var b, Exponent: Number exponent } when b == Chart.Distance => exponent * Chart.LogDistance,
            Apply { Function.Name: "exp", Arguments: [var inner] } => inner,
            Product p when p.Factors.All(f => f is Number { Value.Sign: > 0 } || Monomial(f) is not null) => Sum.Of(
                p.Factors.Select(f => Monomial(f) ?? Formula.Log(f))
            ),
            _ => null,
        };

    private static Expr OfProduct(Product product)
    {
        var inside = product.Factors.Where(f => Monomial(f) is null).ToList();
        var outside = product.Factors.Where(f => Monomial(f) is not null).Select(f => Monomial(f)!);
        var rest = Product.Of(inside);
        return Sum.Of(outside.Append(rest is Sum ? Of(rest) : Formula.Log(rest)));
    }

    /// <summary>log(c + m) = log c + log(1 + e^(log m − log c)).</summary>
    private static Expr? TwoTerms(Sum sum)
    {
        var constant = sum.Terms.FirstOrDefault(t =>
            t.FreeSymbols().IsEmpty && Signs.IsPositive(t, AssumptionSet.None)
        );
        if (constant is null || Monomial(sum - constant) is not { } log)
            return null;
        var scale = Formula.Log(constant);
        return scale + Functions.Softplus.Of(log - scale);
    }

    /// <summary>The logarithm of a polynomial of degree n in u: far out, n y plus that of the polynomial over uⁿ, in v = 1/u.</summary>
    private static Expr? Polynomial(Sum sum)
    {
        var terms = sum.Terms.Select(Split).ToList();
        if (terms.Any(t => t is null))
            return null;
        var degree = terms.Max(t => t!.Value.Degree);
        if (degree < 2)
            return null;
        var reversed = Sum.Of(terms.Select(t => t!.Value.OverPower * Chart.Reciprocal.Pow(degree - t.Value.Degree)));
        return Formula.IfLess(Chart.LogDistance, 0, Plain(sum), degree * Chart.LogDistance + Formula.Log(reversed));
    }

    /// <summary>A term of a polynomial divided by u to its degree, in v = 1/u.</summary>
    private static (BigInteger Degree, Expr OverPower)? Split(Expr term)
    {
        var (coefficient, rest) = Product.Split(term);
        return rest switch
        {
            _ when rest.FreeSymbols().IsEmpty => (0, term),
            Symbol s when s.Equals(Chart.Distance) => (1, coefficient),
            Power { Base: var b, Exponent: Number { Value: { IsInteger: true, Sign: > 0 } k } }
                when b == Chart.Distance => (k.Numerator, coefficient),
            Power { Base: Sum b, Exponent: Number { Value: { IsInteger: true, Sign: > 0 } k } }
                when Linear(b) is { } linear => (k.Numerator, coefficient * linear.Pow(k)),
            _ => null,
        };
    }

    private static Expr? Linear(Sum sum)
    {
        var terms = sum.Terms.Select(Split).ToList();
        return terms.All(t => t is { } term && term.Degree <= 1)
            ? Sum.Of(terms.Select(t => t!.Value.OverPower * Chart.Reciprocal.Pow(1 - t.Value.Degree)))
            : null;
    }
}
