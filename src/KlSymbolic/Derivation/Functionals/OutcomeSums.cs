using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Sums of divergences or entropies, case by case.</summary>
internal static class OutcomeSums
{
    /// <summary>The sum: +infinity where one of the parts is and the others are not −infinity.</summary>
    /// <param name="parts">The parts, one at least.</param>
    /// <param name="known">What is assumed.</param>
    /// <param name="isNonnegative">Whether none of the parts can be negative, also where it has no closed form.</param>
    public static Outcome Add(IReadOnlyList<Outcome> parts, AssumptionSet known, bool isNonnegative = true) =>
        parts.Aggregate((a, b) => Add(a, b, known, isNonnegative));

    private static Outcome Add(Outcome a, Outcome b, AssumptionSet known, bool isNonnegative) =>
        Outcome.Of(
            from x in a.AsCases
            from y in b.AsCases
            let when = Conditions.Tidy(Condition.And(x.When, y.When), known)
            where !when.Equals(Condition.Never)
            select new Case(when, One(x.Outcome, y.Outcome, known.With(when), isNonnegative)),
            known
        );

    private static Outcome One(Outcome a, Outcome b, AssumptionSet known, bool isNonnegative) =>
        (a, b) switch
        {
            (Outcome.Infinite, not Outcome.NoClosedForm) => a,
            (not Outcome.NoClosedForm, Outcome.Infinite) => b,
            (Outcome.Infinite, _) when isNonnegative => a,
            (_, Outcome.Infinite) when isNonnegative => b,
            (Outcome.NoClosedForm, _) => a,
            (_, Outcome.NoClosedForm) => b,
            (Outcome.Finite x, Outcome.Finite y) => new Outcome.Finite(
                Simplification.Display(x.Value + y.Value, known)
            ),
            _ => throw new InvalidOperationException("An outcome inside a case is not itself divided."),
        };
}
