using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Values;

/// <summary>Exponentials of sums of logarithms written as products of powers.</summary>
internal static class Exponentials
{
    /// <summary>e to an exponent, where terms c·log u of the exponent become factors u^c and log Γ becomes Γ.</summary>
    public static Expr Of(Expr exponent)
    {
        var factors = new List<Expr>();
        var rest = new List<Expr>();
        var gammas = new List<(Expr Argument, int Power)>();
        foreach (var term in Terms.Of(exponent.Expand()))
        {
            switch (term)
            {
                case Apply { Function.Name: "log", Arguments: [var u] }:
                    factors.Add(u);
                    break;
                case Product p when p.Factors.FirstOrDefault(IsLog) is Apply { Arguments: [var u] } log:
                    factors.Add(u.Pow(Product.Of(p.Factors.Remove(log))));
                    break;
                case Apply { Function.Name: "lgamma", Arguments: [var u] }:
                    gammas.Add((u.Expand(), 1));
                    break;
                case Product
                {
                    Factors: [
                        Number { Value: { IsInteger: true } n },
                        Apply { Function.Name: "lgamma", Arguments: [var u] },
                    ]
                } when n.Abs() <= 8:
                    gammas.Add((u.Expand(), (int)n.Numerator));
                    break;
                default:
                    rest.Add(term);
                    break;
            }
        }
        factors.Add(GammaRatios.Of(gammas));
        factors.Add(Functions.Exp.Of(Sum.Of(rest)));
        return Product.Of(factors);
    }

    /// <summary>The expression with products of exponentials merged, at the top and in the terms of a sum.</summary>
    public static Expr Merge(Expr e)
    {
        switch (e)
        {
            case Sum s:
                return s.Terms.Any(NeedsMerging) ? Sum.Of(s.Terms.Select(Merge)) : e;
            case Product p when NeedsMerging(p):
                var exponent = Sum.Of(p.Factors.Where(IsExp).Select(f => ((Apply)f).Arguments[0]));
                return Product.Of(p.Factors.Where(f => !IsExp(f)).Append(Functions.Exp.Of(exponent.Expand())));
            default:
                return e;
        }
    }

    /// <summary>A product with its exponentials merged.</summary>
    public static Expr Times(Expr a, Expr b) =>
        a.IsOne ? b
        : b.IsOne ? a
        : Merge(a * b);

    private static bool NeedsMerging(Expr e) => e is Product p && p.Factors.Count(IsExp) > 1;

    private static bool IsExp(Expr e) => e is Apply { Function.Name: "exp" };

    private static bool IsLog(Expr e) => e is Apply { Function.Name: "log" };
}
