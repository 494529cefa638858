using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Notation;

/// <summary>Conditions as text in the notation of <see cref="Infix"/>.</summary>
public static class ConditionText
{
    /// <summary>The condition, such as <c>a &lt; b and q &gt; 0</c>; <c>always</c> and <c>never</c> for the constant ones.</summary>
    public static string Print(this Condition condition) => condition.Print(Infix.Print, spelled: false);

    /// <summary>The condition with its expressions printed by the printer given.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="print">How expressions are printed.</param>
    /// <param name="spelled">Whether to use the signs ≤, ≥, ≠ and = instead of those of infix.</param>
    public static string Print(this Condition condition, Func<Expr, string> print, bool spelled) =>
        condition switch
        {
            Relation r => OfRelation(r, print, spelled),
            Conjunction { Items.IsEmpty: true } => "always",
            Disjunction { Items.IsEmpty: true } => "never",
            Conjunction c => string.Join(" and ", c.Items.Select(i => Nested(i, i is Disjunction, print, spelled))),
            Disjunction d => string.Join(" or ", d.Items.Select(i => Nested(i, i is Conjunction, print, spelled))),
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };

    private static string OfRelation(Relation r, Func<Expr, string> print, bool spelled)
    {
        // A number reads better on the right: sigma > 0 for 0 < sigma.
        var turned = r.Left is Number && r.Right is not Number;
        var (left, right) = turned ? (r.Right, r.Left) : (r.Left, r.Right);
        var sign = (r.Comparison, turned, spelled) switch
        {
            (Comparison.Less, false, _) => "<",
            (Comparison.Less, true, _) => ">",
            (Comparison.LessOrEqual, false, false) => "<=",
            (Comparison.LessOrEqual, false, true) => "≤",
            (Comparison.LessOrEqual, true, false) => ">=",
            (Comparison.LessOrEqual, true, true) => "≥",
            (Comparison.Equal, _, false) => "==",
            (Comparison.Equal, _, true) => "=",
            (Comparison.NotEqual, _, false) => "!=",
            (Comparison.NotEqual, _, true) => "≠",
            _ => throw new InvalidOperationException($"Unknown comparison {r.Comparison}."),
        };
        return $"{print(left)} {sign} {print(right)}";
    }

    private static string Nested(Condition item, bool inParentheses, Func<Expr, string> print, bool spelled) =>
        inParentheses ? $"({item.Print(print, spelled)})" : item.Print(print, spelled);
}
