using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Derives Jeffreys' divergence, KL(P||Q) + KL(Q||P).</summary>
/// <remarks>Thread safe. Values are in nats. Jeffreys, Proc. R. Soc. Lond. A 186 (1946).</remarks>
public static class JeffreysDeriver
{
    /// <summary>KL(P||Q) + KL(Q||P).</summary>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static SymmetricDerivation Of(Distribution p, Distribution q, AssumptionSet assumptions)
    {
        var forward = Deriver.Derive(p, q, assumptions);
        var backward = Deriver.Derive(q, p, assumptions);
        var known = forward.Assumptions;
        var sum = OutcomeSums.Add([forward.Divergence, backward.Divergence], known);
        var steps = forward.Steps.AddRange(backward.Steps).Distinct().ToList();
        steps.AddRange(
            from a in forward.Divergence.AsCases
            from b in backward.Divergence.AsCases
            from c in sum.AsCases
            let when = Conditions.Tidy(Condition.And(a.When, b.When), known)
            where c.When.Equals(when)
            select (a.Outcome, b.Outcome, c.Outcome, when) into parts
            where parts is (Outcome.Finite, Outcome.Finite, Outcome.Finite, _)
            select new Step(
                StepKind.Addition,
                "The divergences in the two directions are added.",
                "Jeffreys, Proc. R. Soc. Lond. A 186 (1946)",
                new Claim.Identity(
                    ((Outcome.Finite)parts.Item1).Value + ((Outcome.Finite)parts.Item2).Value,
                    ((Outcome.Finite)parts.Item3).Value
                ),
                parts.when
            )
        );
        return new(p, q, known) { Divergence = sum, Steps = [.. steps] };
    }
}
