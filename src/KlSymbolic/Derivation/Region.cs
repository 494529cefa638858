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

    /// <summary>H(P).</summary>
    public abstract Outcome Entropy();

    /// <summary>H(P, Q), where P has no mass outside Q.</summary>
    public abstract Outcome CrossEntropy(Distribution q);

    /// <summary>KL(P||Q), where P has no mass outside Q.</summary>
    public abstract Outcome Divergence(Distribution q);

    /// <summary>Divides the work: finitely many outcomes are summed, all else goes by statistics and rules.</summary>
    public static Region Of(Distribution p, Distribution? q, AssumptionSet known, Condition under, List<Step> steps) =>
        FiniteOutcomes.Of(p.Support) is { } outcomes
            ? new OutcomeRegion(p, q, outcomes, known, under, steps)
            : new StatisticRegion(p, q, known, under, steps);

    /// <summary>Adds a step unless it was made before.</summary>
    protected void Add(StepKind kind, string reason, string reference, Claim claim)
    {
        var step = new Step(kind, reason, reference, claim, under);
        if (!steps.Contains(step))
            steps.Add(step);
    }
}
