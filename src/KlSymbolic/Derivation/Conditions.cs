using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation;

/// <summary>Conditions brought into the form in which people state them.</summary>
internal static class Conditions
{
    /// <summary>The condition without parts that are decided by the assumptions or implied by other parts.</summary>
    public static Condition Tidy(Condition condition, AssumptionSet known)
    {
        var reduced = known.Reduce(Solve(known.Reduce(condition), known));
        if (reduced is not Conjunction { Items: var items })
            return reduced;
        for (var i = items.Length - 1; i >= 0; i--)
        {
            var others = items.RemoveAt(i);
            if (known.With(Condition.And(others)).Decide(items[i]) == Truth.True)
                items = others;
        }
        return Condition.And(items);
    }

    /// <summary>Whether the condition holds wherever another one does.</summary>
    public static bool Implied(Condition condition, Condition by, AssumptionSet known) =>
        by.Equals(Condition.Never) || known.With(by).Decide(condition) == Truth.True;

    private static Condition Solve(Condition condition, AssumptionSet known) =>
        condition switch
        {
            Relation r => Sides.Solve(r, known),
            Conjunction c => Condition.And(c.Items.Select(i => Solve(i, known))),
            Disjunction d => Condition.Or(d.Items.Select(i => Solve(i, known))),
            _ => condition,
        };
}
