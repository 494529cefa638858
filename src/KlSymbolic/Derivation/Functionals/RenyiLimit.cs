using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The limit of a Rényi divergence at order 1, by l'Hospital's rule: log ∫ p^a q^(1−a) is 0 at a = 1, and its slope there is the limit.</summary>
internal static class RenyiLimit
{
    /// <summary>Compares the limit with KL(P||Q) wherever both have closed forms; proven only if all cases are.</summary>
    public static Agreement Check(
        Distribution p,
        Distribution q,
        Symbol order,
        List<RenyiCase> cases,
        AssumptionSet known,
        List<Step> steps
    )
    {
        var found = new List<Agreement>();
        foreach (var kl in Deriver.Derive(p, q, known).Divergence.AsCases)
        {
            if (kl.Outcome is Outcome.Finite { Value: var value } && !IsBorder(kl.When))
                found.AddRange(cases.Select(c => Compare(c, kl.When, value)).OfType<Agreement>());
        }
        return found.Count == 0 ? Agreement.NotApplicable : found.Max();

        Agreement? Compare(RenyiCase item, Condition when, Expr divergence)
        {
            if (item.LogAffinity is not { } log)
                return null;
            var assumed = known.With(when);
            // Only a case that holds on both sides of order 1 says what the limit is.
            var atOne = assumed.Reduce(item.When.Map(e => e.Substitute(order, 1)));
            if (!atOne.Equals(Condition.Always) && !atOne.Equals(when))
                return null;
            try
            {
                if (log.Differentiate(order) is not { } slope)
                    return Agreement.Undecided;
                var (start, limit) = (log.Substitute(order, 1), slope.Substitute(order, 1));
                var isProven =
                    Simplification.IsZero(start, assumed) == Truth.True
                    && Simplification.IsZero(limit - divergence, assumed) == Truth.True;
                if (!isProven)
                    return Simplification.IsZero(limit - divergence, assumed) == Truth.False
                        ? Agreement.Refuted
                        : Agreement.Undecided;
                Add("log ∫ p^a q^(1−a) is 0 at a = 1.", start, Expr.Zero, when);
                Add("The slope of log ∫ p^a q^(1−a) at a = 1 is KL(P||Q), the limit of D_a.", limit, divergence, when);
                return Agreement.Proven;
            }
            catch (UndefinedExpressionException)
            {
                return Agreement.Undecided;
            }
        }

        void Add(string reason, Expr left, Expr right, Condition when) =>
            steps.Add(new(StepKind.Limit, reason, "l'Hospital's rule", new Claim.Identity(left, right), when));
    }

    private static bool IsBorder(Condition condition) =>
        condition is Relation { Comparison: Comparison.Equal } || (condition is Conjunction c && c.Items.Any(IsBorder));
}
