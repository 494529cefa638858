using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation;

/// <summary>An outcome and the condition on the parameters under which it is the outcome.</summary>
/// <param name="When">The condition.</param>
/// <param name="Outcome">What holds there; not itself divided into cases.</param>
public sealed record Case(Condition When, Outcome Outcome);
