using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation;

/// <summary>Relations with the numbers gathered on one side, as people write them: q &lt; 1 for 0 &lt; 1 − q.</summary>
internal static class Sides
{
    /// <summary>The same relation, solved for a single term where there is one.</summary>
    public static Condition Solve(Condition condition)
    {
        if (condition is not Relation r)
            return condition;
        var difference = (r.Left - r.Right).Expand();
        var (term, number) = difference switch
        {
            Sum { Terms: [var t, Number n] } => (t, n.Value),
            Sum or Number => (null, Rational.Zero),
            _ => (difference, Rational.Zero),
        };
        if (term is null)
            return condition;
        var (c, rest) = Product.Split(term);
        Expr bound = -number / c;
        return c.Sign > 0 ? Relation.Of(rest, r.Comparison, bound)
            : r.Comparison is Comparison.Equal or Comparison.NotEqual ? Relation.Of(rest, r.Comparison, bound)
            : Relation.Of(bound, r.Comparison, rest);
    }
}
