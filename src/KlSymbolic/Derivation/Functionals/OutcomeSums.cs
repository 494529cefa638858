using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Sums of divergences, case by case.</summary>
internal static class OutcomeSums
{
    /// <summary>The sum of divergences, none of which is negative: +infinity where one of them is.</summary>
    public static Outcome Add(IReadOnlyList<Outcome> divergences, AssumptionSet known) =>
        divergences.Aggregate((a, b) => Add(a, b, known));

    private static Outcome Add(Outcome a, Outcome b, AssumptionSet known) =>
        Outcome.Of(
            from x in a.AsCases
            from y in b.AsCases
            let when = Conditions.Tidy(Condition.And(x.When, y.When), known)
            where !when.Equals(Condition.Never)
            select new Case(when, One(x.Outcome, y.Outcome, known.With(when))),
            known
        );

    private static Outcome One(Outcome a, Outcome b, AssumptionSet known) =>
        (a, b) switch
        {
            (Outcome.Infinite, _) => a,
            (_, Outcome.Infinite) => b,
            (Outcome.NoClosedForm, _) => a,
            (_, Outcome.NoClosedForm) => b,
            (Outcome.Finite x, Outcome.Finite y) => new Outcome.Finite(
                Simplification.Display(x.Value + y.Value, known)
            ),
            _ => throw new InvalidOperationException("An outcome inside a case is not itself divided."),
        };
}
