using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Choices by conditions, as nested choices by single comparisons.</summary>
internal static class Choices
{
    private const int MaximumSize = 20_000;

    /// <summary>u where the condition holds, and v elsewhere.</summary>
    /// <exception cref="ExpressionLimitException">The branches, repeated for each part of the condition, grow too large.</exception>
    public static Expr Choose(Condition condition, Expr u, Expr v, Func<Expr, int> size)
    {
        if (size(u) + size(v) > MaximumSize)
            throw new ExpressionLimitException("The branches of the choice grow too large.");
        return condition switch
        {
            Conjunction all => all.Items.Reverse().Aggregate(u, (inner, item) => Choose(item, inner, v, size)),
            Disjunction any => any.Items.Reverse().Aggregate(v, (rest, item) => Choose(item, u, rest, size)),
            Relation { Comparison: Comparison.Less } r => Formula.IfLess(r.Left, r.Right, u, v),
            Relation { Comparison: Comparison.LessOrEqual } r => Formula.IfLess(r.Right, r.Left, v, u),
            Relation { Comparison: Comparison.Equal } r => Formula.IfEqual(r.Left, r.Right, u, v),
            Relation { Comparison: Comparison.NotEqual } r => Formula.IfEqual(r.Left, r.Right, v, u),
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };
    }
}
