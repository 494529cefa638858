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
        condition.Print(print, spelled ? ConditionSigns.Unicode : ConditionSigns.Infix);

    /// <summary>The condition with the signs of a notation.</summary>
    internal static string Print(this Condition condition, Func<Expr, string> print, ConditionSigns signs) =>
        condition switch
        {
            Relation r => OfRelation(r, print, signs),
            Conjunction { Items.IsEmpty: true } => signs.Always,
            Disjunction { Items.IsEmpty: true } => signs.Never,
            Conjunction c => string.Join(
                $" {signs.And} ",
                c.Items.Select(i => Nested(i, i is Disjunction, print, signs))
            ),
            Disjunction d => string.Join(
                $" {signs.Or} ",
                d.Items.Select(i => Nested(i, i is Conjunction, print, signs))
            ),
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };

    private static string OfRelation(Relation r, Func<Expr, string> print, ConditionSigns signs)
    {
        // A number reads better on the right: sigma > 0 for 0 < sigma.
        var turned = r.Left is Number && r.Right is not Number;
        var (left, right) = turned ? (r.Right, r.Left) : (r.Left, r.Right);
        var sign = r.Comparison switch
        {
            Comparison.Less => turned ? signs.Greater : signs.Less,
            Comparison.LessOrEqual => turned ? signs.GreaterOrEqual : signs.LessOrEqual,
            Comparison.Equal => signs.Equal,
            Comparison.NotEqual => signs.NotEqual,
            _ => throw new InvalidOperationException($"Unknown comparison {r.Comparison}."),
        };
        return $"{print(left)} {sign} {print(right)}";
    }

    private static string Nested(Condition item, bool inParentheses, Func<Expr, string> print, ConditionSigns signs) =>
        inParentheses ? $"{signs.Open}{item.Print(print, signs)}{signs.Close}" : item.Print(print, signs);
}
