using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>What a formula becomes when a parenthesis is put elsewhere.</summary>
internal static class Parentheses
{
    private const int MostTerms = 8;

    /// <summary>log(a + b) for log(a) + b, log(a^2) for log(a)^2, and the other way round; the same for exp and roots.</summary>
    public static IEnumerable<Expr> InFunctions(Expr e)
    {
        switch (e)
        {
            case Power { Base: Apply { Arguments: [var x] } raised, Exponent: var exponent }:
                yield return raised.Function.Of(x.Pow(exponent));
                break;
            case Apply { Arguments: [Power { Base: var x, Exponent: var exponent }] } call:
                yield return call.Function.Of(x).Pow(exponent);
                break;
            case Apply { Arguments: [Sum inner] } call:
                foreach (var term in inner.Terms.Take(MostTerms))
                {
                    yield return call.Function.Of(term) + (inner - term);
                    yield return call.Function.Of(inner - term) + term;
                }
                break;
            case Sum sum:
                foreach (var term in sum.Terms)
                {
                    var (factor, rest) = Product.Split(term);
                    if (rest is not Apply { Arguments: [var x] } call)
                        continue;
                    foreach (var other in sum.Terms.Where(t => t != term).Take(MostTerms))
                        yield return sum - term - other + factor * call.Function.Of(x + other / factor);
                }
                break;
        }
    }

    /// <summary>f a + b for f (a + b), and the other way round, for each factor of a term and each other term or all.</summary>
    public static IEnumerable<Expr> AroundTerms(Expr e)
    {
        if (e is not Sum sum)
            yield break;
        foreach (var term in sum.Terms.Take(MostTerms))
        {
            foreach (var factor in (term is Product p ? p.Factors : [term]).Where(f => !f.IsOne && f != -1))
            {
                var rest = sum - term;
                yield return term + factor * rest;
                yield return term + rest / factor;
                foreach (var other in sum.Terms.Where(t => t != term).Take(MostTerms))
                {
                    yield return sum - other + factor * other;
                    yield return sum - other + other / factor;
                }
            }
        }
    }
}
