using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Derivation.Replay;

/// <summary>A claim that occurs in derivations, to be checked once for all of them.</summary>
/// <param name="Pair">The first derivation in which it occurs.</param>
/// <param name="Step">The step there.</param>
/// <param name="Occurrences">In how many steps it occurs, up to the names of symbols that P does not have.</param>
public sealed record ReplayItem(PairDerivation Pair, Step Step, int Occurrences)
{
    /// <summary>What is claimed.</summary>
    public Claim Claim => Step.Claim;

    /// <summary>The condition on the parameters under which it is claimed.</summary>
    public Condition When =>
        Claim switch
        {
            Claim.ExpectationIs e => Condition.And(Step.Under, e.When),
            Claim.Diverges d => Condition.And(Step.Under, d.When),
            _ => Step.Under,
        };

    /// <summary>Whether the claim is an equality of expressions, which the zero test can decide; others need numbers.</summary>
    public bool IsSymbolic => Claim is Claim.Identity or Claim.Pointwise;

    /// <summary>What the zero test says of an equality; unknown for a claim that is none.</summary>
    public Truth Decide()
    {
        var known = Pair.Assumptions.With(Step.Under);
        return Claim switch
        {
            Claim.Identity c => ZeroTest.AreEqual(c.Left, c.Right, known),
            Claim.Pointwise c => ZeroTest.AreEqual(c.Left, c.Right, known),
            _ => Truth.Unknown,
        };
    }
}
