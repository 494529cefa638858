using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Notation.Reading;

/// <summary>Turns a choice by a condition into nested choices by single comparisons.</summary>
internal static class ConditionLowering
{
    /// <summary>The choice as an expression; and, or and not are expressed by where the branches stand, repeated if need be.</summary>
    public static Operand Lower(Operand condition, Operand then, Operand otherwise, Operand place)
    {
        var (expr, weight) = Lower(
            condition.Statement,
            (then.Value, then.Weight),
            (otherwise.Value, otherwise.Weight),
            place
        );
        return place with { Expr = expr, Weight = weight, IsUnbounded = then.IsUnbounded || otherwise.IsUnbounded };
    }

    private static (Expr Expr, int Weight) Lower(
        Condition condition,
        (Expr Expr, int Weight) then,
        (Expr Expr, int Weight) otherwise,
        Operand place
    )
    {
        switch (condition)
        {
            case Conjunction all:
                var inner = then;
                foreach (var item in all.Items.Reverse())
                    inner = Lower(item, inner, otherwise, place);
                return inner;
            case Disjunction any:
                var rest = otherwise;
                foreach (var item in any.Items.Reverse())
                    rest = Lower(item, then, rest, place);
                return rest;
            case Relation r:
                var weight = 1 + then.Weight + otherwise.Weight + CountNodes(r.Left) + CountNodes(r.Right);
                if (weight > Limits.Nodes)
                    throw place.Error($"the choices unfold to more than {Limits.Nodes} parts; split the formula");
                var (u, v) = (then.Expr, otherwise.Expr);
                var choice = r.Comparison switch
                {
                    Comparison.Less => Functions.IfLess.Of(r.Left, r.Right, u, v),
                    Comparison.LessOrEqual => Functions.IfLess.Of(r.Right, r.Left, v, u),
                    Comparison.Equal => Functions.IfEqual.Of(r.Left, r.Right, u, v),
                    Comparison.NotEqual => Functions.IfEqual.Of(r.Left, r.Right, v, u),
                    _ => throw new InvalidOperationException($"Unknown comparison {r.Comparison}."),
                };
                return (choice, weight);
            default:
                throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}.");
        }
    }

    // What stands in a condition was weighed when it was read, so that counting it ends.
    private static int CountNodes(Expr e) => 1 + e.Children.Sum(CountNodes);
}
