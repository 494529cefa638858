using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Writes terms with the same divisors as one quotient, so that one division, or product by a reciprocal, serves all.</summary>
internal static class SharedDivisors
{
    /// <summary>An expression of the same value.</summary>
    public static Expr Of(Expr e) => Of(e, []);

    private static Expr Of(Expr e, Dictionary<Expr, Expr> done)
    {
        if (e.Depth == 1)
            return e;
        if (!done.TryGetValue(e, out var result))
        {
            done[e] = result = e.MapChildren(c => Of(c, done)) switch
            {
                Sum sum => Sum.Of(sum.Terms.GroupBy(Divisors).SelectMany(g => g.Key.IsOne ? g : Joined([.. g], g.Key))),
                var other => other,
            };
        }
        return result;
    }

    private static IEnumerable<Expr> Joined(IReadOnlyList<Expr> terms, Expr divisors)
    {
        if (terms.Count == 1)
            return terms;
        var split = terms.Select(Product.Split).ToList();
        var common = split.All(t => t.Coefficient == split[0].Coefficient) ? split[0].Coefficient : Rational.One;
        var inverse = divisors.Pow(-1);
        return [Product.Of([new Number(common), divisors, Sum.Of(terms.Select(t => t / common * inverse))])];
    }

    /// <summary>The product of a term's powers with negative exponents; 1 where there are none.</summary>
    private static Expr Divisors(Expr term) =>
        Product.Of(
            (term is Product p ? p.Factors : [term]).Where(f => f is Power { Exponent: Number { Value.Sign: < 0 } })
        );
}
