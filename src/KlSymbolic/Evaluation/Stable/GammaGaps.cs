using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Finds c (log Γ(y) − log Γ(x) − (y − x) ψ(x)) in expressions.</summary>
internal static class GammaGaps
{
    /// <summary>The gaps found, and an expression that they are to be added to.</summary>
    /// <param name="form">The expression, in which shorthands are written out.</param>
    public static (ImmutableArray<Expr> Gaps, Expr Remainder) Take(Expr form)
    {
        var gaps = ImmutableArray.CreateBuilder<Expr>();
        var rest = form.Expand();
        foreach (var x in ArgumentsOf(Functions.Digamma, rest))
        {
            var c = -Coefficient(rest, Functions.LogGamma.Of(x));
            if (c.IsZero)
                continue;
            foreach (var y in ArgumentsOf(Functions.LogGamma, rest).Where(y => y != x))
            {
                if (
                    Coefficient(rest, Functions.LogGamma.Of(y)) != c
                    || !(Coefficient(rest, Functions.Digamma.Of(x)) + c * (y - x)).Expand().IsZero
                )
                    continue;
                var d = (y - x).Expand();
                gaps.Add(c * Functions.LogGammaGap.Of(x, y, d));
                rest = (rest - c * Plain(x, y, d)).Expand();
                break;
            }
        }
        return (gaps.ToImmutable(), rest);

        static Expr Plain(Expr x, Expr y, Expr d) =>
            Functions.LogGamma.Of(y) - Functions.LogGamma.Of(x) - d * Functions.Digamma.Of(x);
    }

    private static List<Expr> ArgumentsOf(Function function, Expr e)
    {
        var found = new List<Expr>();
        Visit(e);
        return found;

        void Visit(Expr node)
        {
            if (node is Apply { Arguments: [var argument] } a && a.Function == function && !found.Contains(argument))
                found.Add(argument);
            foreach (var child in node.Children)
                Visit(child);
        }
    }

    /// <summary>The sum of what a function's value is multiplied with in an expanded sum.</summary>
    private static Expr Coefficient(Expr sum, Expr value) =>
        Sum.Of(
                (sum is Sum s ? s.Terms : [sum])
                    .Where(t => t == value || (t is Product p && p.Factors.Contains(value)))
                    .Select(t => t / value)
            )
            .Expand();
}
