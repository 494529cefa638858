using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking.Certificates;

/// <summary>Verifies that a closed form is the expectation of log(p/q) under P by the steps of its derivation.</summary>
/// <remarks>
/// Then it is never negative by Gibbs' inequality: where P has no mass outside Q, KL(P||Q) = E φ(q/p) + 1 − Q(p &gt; 0) under P with
/// φ(v) = v − 1 − log v (Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.6.3). What is trusted beyond the zero test are
/// the master rules that the steps name.
/// </remarks>
public static class ProvenanceReplay
{
    /// <summary>Whether every equation of the derivation that is used in the case is proven again, and P has no mass outside Q there.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="when">The case.</param>
    public static bool Proves(PairDerivation derivation, Condition when)
    {
        var known = derivation.Assumptions.With(when);
        var steps = derivation.Steps.Where(s => known.Decide(s.Under) != Truth.False).ToList();
        return steps.Any(s => s.Kind == StepKind.Result)
            && steps.All(s => Holds(s, known.With(s.Under)))
            && steps.Any(s => s.Claim is Claim.AbsolutelyContinuous c && known.Decide(c.When) == Truth.True);
    }

    private static bool Holds(Step step, AssumptionSet known) =>
        step.Claim switch
        {
            Claim.Identity c => ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True,
            Claim.Pointwise c => ZeroTest.AreEqual(c.Left, c.Right, known) == Truth.True,
            _ => true,
        };
}
