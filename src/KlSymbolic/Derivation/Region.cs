using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Derivations for one P on a part of the parameter space where the supports make no difference.</summary>
/// <remarks>Made for one derivation and used by one thread.</remarks>
internal abstract class Region(Distribution p, AssumptionSet known, Condition under, List<Step> steps)
{
    /// <summary>The distribution that expectations are taken under.</summary>
    protected Distribution P => p;

    /// <summary>What is assumed, the region's condition included.</summary>
    protected AssumptionSet Known => known;

    /// <summary>The variable of the functions whose expectations are taken.</summary>
    public abstract Symbol Variable { get; }

    /// <summary>The expectation of a function of <see cref="Variable"/>.</summary>
    /// <param name="f">The function.</param>
    /// <param name="kind">The kind of the step that puts the expectations of its parts in.</param>
    /// <param name="reason">What that step says.</param>
    public abstract Outcome Expect(Expr f, StepKind kind, string reason);

    /// <summary>Divides the work: finitely many outcomes are summed, all else goes by statistics and rules.</summary>
    public static Region Of(Distribution p, Distribution? q, AssumptionSet known, Condition under, List<Step> steps) =>
        FiniteOutcomes.Of(p.Support) is { } outcomes
            ? new OutcomeRegion(p, q, outcomes, known, under, steps)
            : new StatisticRegion(p, q, known, under, steps);

    /// <summary>log E (q/p)^t under P, where P has no mass outside Q.</summary>
    public abstract Affinity Affinity(Distribution q, Expr power);

    /// <summary>H(P).</summary>
    public abstract Outcome Entropy();

    /// <summary>KL(P||Q), H(P, Q) and H(P), where P has no mass outside Q.</summary>
    public (Outcome Divergence, Outcome CrossEntropy, Outcome Entropy) Against(Distribution q)
    {
        var divergence = Divergence(q);
        var entropy = Entropy();
        var crossEntropy = CrossEntropy(q, entropy);
        foreach (var d in divergence.AsCases)
        {
            foreach (var c in crossEntropy.AsCases)
            {
                foreach (var h in entropy.AsCases)
                    Decompose(d, c, h);
            }
        }
        return (divergence, crossEntropy, entropy);
    }

    /// <summary>KL(P||Q), where P has no mass outside Q.</summary>
    protected abstract Outcome Divergence(Distribution q);

    /// <summary>H(P, Q), where P has no mass outside Q.</summary>
    protected abstract Outcome CrossEntropy(Distribution q, Outcome entropy);

    private void Decompose(Case d, Case c, Case h)
    {
        var when = Condition.And(d.When, c.When, h.When);
        if (
            (d.Outcome, c.Outcome, h.Outcome)
                is (Outcome.Finite { Value: var kl }, Outcome.Finite { Value: var ce }, Outcome.Finite { Value: var e })
            && known.Decide(when) != Truth.False
        )
            Add(
                StepKind.Decomposition,
                "KL(P||Q) = H(P, Q) − H(P): the two sides are equal.",
                "linearity of the expectation",
                new Claim.Identity(kl, ce - e),
                Conditions.Tidy(when, known)
            );
    }

    /// <summary>Adds a step unless it was made before.</summary>
    protected void Add(StepKind kind, string reason, string reference, Claim claim, Condition? further = null)
    {
        var step = new Step(kind, reason, reference, claim, Condition.And(under, further ?? Condition.Always));
        if (!steps.Contains(step))
            steps.Add(step);
    }
}
