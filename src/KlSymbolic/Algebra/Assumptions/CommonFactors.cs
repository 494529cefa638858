using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Takes symbols out of a sum all of whose terms have them as factors: k − k m is k (1 − m).</summary>
internal static class CommonFactors
{
    /// <summary>The common symbol and what it multiplies; null where no symbol stands in every term.</summary>
    public static (Symbol Factor, Expr Other)? Of(Sum sum)
    {
        foreach (var candidate in FactorsOf(sum.Terms[0]).Select(Base).OfType<Symbol>())
        {
            if (sum.Terms.All(t => FactorsOf(t).Any(f => IsPositivePowerOf(candidate, f))))
                return (candidate, Sum.Of([.. sum.Terms.Select(t => t / candidate)]));
        }
        return null;
    }

    private static ImmutableArray<Expr> FactorsOf(Expr term) => term is Product p ? p.Factors : [term];

    private static Expr Base(Expr factor) => factor is Power p ? p.Base : factor;

    private static bool IsPositivePowerOf(Symbol s, Expr factor) =>
        factor == s
        || (factor is Power { Exponent: Number { Value: { IsInteger: true, Sign: > 0 } } } p && p.Base == s);
}
