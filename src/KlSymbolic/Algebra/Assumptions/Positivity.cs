namespace KlSymbolic.Algebra.Assumptions;

/// <summary>Says of a product or power of nonnegative parts that it is positive, or 0, in terms of the parts.</summary>
internal static class Positivity
{
    /// <summary>The relation in terms of the parts of an expression that is never negative; the relation itself elsewhere.</summary>
    public static Condition Split(Relation relation, AssumptionSet known) =>
        relation switch
        {
            { Left.IsZero: true, Comparison: Comparison.Less } => IsPositive(relation.Right, relation, known),
            { Right.IsZero: true, Comparison: Comparison.LessOrEqual or Comparison.Equal } => Negated(
                relation.Left,
                relation,
                known
            ),
            { Left.IsZero: true, Comparison: Comparison.Equal } => Negated(relation.Right, relation, known),
            { Right.IsZero: true, Comparison: Comparison.NotEqual } => IsPositive(relation.Left, relation, known),
            { Left.IsZero: true, Comparison: Comparison.NotEqual } => IsPositive(relation.Right, relation, known),
            _ => relation,
        };

    private static Condition IsPositive(Expr e, Relation relation, AssumptionSet known) =>
        Parts(e, known) is { } condition ? condition : relation;

    private static Condition Negated(Expr e, Relation relation, AssumptionSet known) =>
        Parts(e, known) is { } condition ? condition.Negate() : relation;

    /// <summary>When a product or power is positive; null where a part may be negative or nothing is gained.</summary>
    private static Condition? Parts(Expr e, AssumptionSet known)
    {
        switch (e)
        {
            case Product p when p.Factors.All(f => Signs.IsNonnegative(f, known)):
                return Condition.And(p.Factors.Select(f => Parts(f, known) ?? Condition.Less(Expr.Zero, f)));
            case Power p when Signs.IsNonnegative(p.Base, known) && Signs.IsNonnegative(p.Exponent, known):
                return Condition.Or(
                    Parts(p.Base, known) ?? Condition.Less(Expr.Zero, p.Base),
                    Condition.Equal(p.Exponent, Expr.Zero)
                );
            case Apply { Function: var f } when f == Functions.Exp:
                return Condition.Always;
            default:
                return null;
        }
    }
}
