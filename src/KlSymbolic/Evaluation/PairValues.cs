namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) at a point, in nats, by the derived closed forms.</summary>
/// <param name="Divergence">KL(P||Q); never negative.</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record PairValues(OutcomeValue Divergence, OutcomeValue CrossEntropy, OutcomeValue Entropy);
