using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Writes e^u = 1 + u + (e^u − 1 − u) where u vanishes at equality.</summary>
internal static class ExponentialGaps
{
    /// <summary>The gaps found, and an expression that they are to be added to.</summary>
    /// <param name="form">The expression, multiplied out.</param>
    /// <param name="equality">The symbols and the values that they have at equality.</param>
    public static (ImmutableArray<Expr> Gaps, Expr Remainder) Take(
        Expr form,
        ImmutableDictionary<Symbol, Expr> equality
    )
    {
        var gaps = new List<Expr>();
        var rest = new List<Expr>();
        foreach (var term in form is Sum s ? s.Terms : [form])
        {
            var factors = term is Product p ? p.Factors : [term];
            if (
                factors.Where(f => f is Apply { Function.Name: "exp" }).ToList() is [Apply { Arguments: [var u] } exp]
                && Vanishes(u, equality)
            )
            {
                var coefficient = Product.Of(factors.Where(f => f != exp));
                gaps.Add(coefficient * Functions.ExpGap.Of(u));
                rest.Add(coefficient * (1 + u));
            }
            else
                rest.Add(term);
        }
        return ([.. gaps], gaps.Count == 0 ? form : Sum.Of(rest).Expand());
    }

    private static bool Vanishes(Expr u, ImmutableDictionary<Symbol, Expr> equality)
    {
        try
        {
            return !equality.IsEmpty && u.Substitute(equality).Expand().IsZero;
        }
        catch (UndefinedExpressionException)
        {
            return false;
        }
    }
}
