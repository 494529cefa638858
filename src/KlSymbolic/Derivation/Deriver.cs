using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derives divergences, cross-entropies and entropies from log-densities, supports and parameter domains alone.</summary>
/// <remarks>Thread safe. All values are in nats.</remarks>
public static class Deriver
{
    /// <summary>KL(P||Q), H(P, Q) and H(P).</summary>
    /// <exception cref="ArgumentException">The arguments of P or Q are outside the parameters' domains.</exception>
    public static PairDerivation Derive(Distribution p, Distribution q, AssumptionSet assumptions)
    {
        var known = Existing(q, Existing(p, assumptions));
        var steps = new List<Step>();
        var continuity = AbsoluteContinuity.Of(p, q, known);
        steps.Add(
            new(
                StepKind.AbsoluteContinuity,
                continuity.Explanation,
                "definition of the divergence",
                new Claim.AbsolutelyContinuous(p, q, continuity.When),
                Condition.Always
            )
        );
        var region = Region.Of(p, q, known, Condition.Always, steps);
        var d = region.Divergence(q);
        var ce = region.CrossEntropy(q);
        var h = region.Entropy();
        return new(p, q, known)
        {
            Divergence = d,
            CrossEntropy = ce,
            Entropy = h,
            Steps = [.. steps],
        };
    }

    private static AssumptionSet Existing(Distribution law, AssumptionSet assumptions) =>
        assumptions.Decide(law.Requirements) == Truth.False
            ? throw new ArgumentException($"{law} does not exist: it needs {law.Requirements}.")
            : assumptions.With(law.Requirements);
}
