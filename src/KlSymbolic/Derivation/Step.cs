using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation;

/// <summary>One step of a derivation: what is done, why it is allowed, and what it claims.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Reason">Why it is allowed, in a sentence.</param>
/// <param name="Reference">The rule used, or where the step is found in the literature.</param>
/// <param name="Claim">What it asserts.</param>
/// <param name="Under">The case in which the step is made; always, outside cases.</param>
public sealed record Step(StepKind Kind, string Reason, string Reference, Claim Claim, Condition Under);
