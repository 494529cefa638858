using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Takes out of a sum what all of its terms have as a factor: k − k m is k (1 − m), b/s − a/s is (b − a)/s.</summary>
internal static class CommonFactors
{
    /// <summary>The common factor and what it multiplies; null where no factor stands in every term.</summary>
    public static (Expr Factor, Expr Other)? Of(Sum sum)
    {
        foreach (var factor in FactorsOf(sum.Terms[0]))
        {
            if (
                Base(factor) is Symbol or Number
                && factor is not Number
                && sum.Terms.All(t => FactorsOf(t).Contains(factor))
            )
                return (factor, Divide(sum, factor));
            if (
                Base(factor) is Symbol symbol
                && sum.Terms.All(t => FactorsOf(t).Any(f => IsPositivePowerOf(symbol, f)))
            )
                return (symbol, Divide(sum, symbol));
        }
        return null;
    }

    private static Expr Divide(Sum sum, Expr factor) => Sum.Of([.. sum.Terms.Select(t => t / factor)]);

    private static ImmutableArray<Expr> FactorsOf(Expr term) => term is Product p ? p.Factors : [term];

    private static Expr Base(Expr factor) => factor is Power p ? p.Base : factor;

    private static bool IsPositivePowerOf(Symbol s, Expr factor) =>
        factor == s
        || (factor is Power { Exponent: Number { Value: { IsInteger: true, Sign: > 0 } } } p && p.Base == s);
}
