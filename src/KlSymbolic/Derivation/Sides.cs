using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation;

/// <summary>Relations as people write them: q &lt; 1 for 0 &lt; 1 − q, b &lt; c for b/c &lt; 1.</summary>
internal static class Sides
{
    /// <summary>The same relation, without denominators of known sign, negative terms on the other side.</summary>
    public static Condition Solve(Relation r, AssumptionSet known)
    {
        var difference = Cleared((r.Left - r.Right).Expand(), known);
        if (difference is Number)
            return Relation.Of(difference, r.Comparison, 0);
        var left = new List<Expr>();
        var right = new List<Expr>();
        var common = CommonFactor(difference);
        foreach (var term in Terms.Of(difference))
        {
            var (c, rest) = term is Number n ? (n.Value, Expr.One) : Product.Split(term);
            (c.Sign > 0 ? left : right).Add(c.Abs() / common * rest);
        }
        var (low, high) = (Sum.Of(left), Sum.Of(right));
        return r.Comparison switch
        {
            Comparison.Equal or Comparison.NotEqual => low is Number
                ? Relation.Of(high, r.Comparison, low)
                : Relation.Of(low, r.Comparison, high),
            Comparison.LessOrEqual when known.Decide(Condition.LessOrEqual(high, low)) == Truth.True => low is Number
                ? Condition.Equal(high, low)
                : Condition.Equal(low, high),
            _ => Relation.Of(low, r.Comparison, high),
        };
    }

    /// <summary>The difference times positive powers of positive denominators.</summary>
    private static Expr Cleared(Expr difference, AssumptionSet known)
    {
        var denominators = Terms
            .Of(difference)
            .SelectMany(t => Terms.FactorsOf(t))
            .OfType<Power>()
            .Where(p => p is { Base: Symbol, Exponent: Number { Value.Sign: < 0 } } && Signs.IsPositive(p.Base, known))
            .GroupBy(p => p.Base)
            .Select(g => g.Key.Pow(g.Max(p => -((Number)p.Exponent).Value)))
            .ToList();
        return denominators.Count == 0 ? difference : (difference * Product.Of(denominators)).Expand();
    }

    /// <summary>The rational number that all coefficients are multiplied by, for a single term or a pair.</summary>
    private static Rational CommonFactor(Expr difference)
    {
        var coefficients = Terms.Of(difference).Where(t => t is not Number).Select(t => Product.Split(t).Coefficient);
        return coefficients.Select(c => c.Abs()).OrderBy(c => c).First();
    }
}
