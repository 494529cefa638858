namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) at a point in nats, by the derived closed forms.</summary>
/// <param name="Divergence">KL(P||Q); never negative.</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record PairValues(OutcomeValue Divergence, OutcomeValue CrossEntropy, OutcomeValue Entropy)
{
    /// <summary>Whether some value lacks a closed form.</summary>
    internal bool HasGap =>
        Divergence is OutcomeValue.NoClosedForm
        || CrossEntropy is OutcomeValue.NoClosedForm
        || Entropy is OutcomeValue.NoClosedForm;

    /// <summary>Whether the closed form of some value tells nothing.</summary>
    internal bool IsOpen =>
        Divergence is OutcomeValue.Undetermined
        || CrossEntropy is OutcomeValue.Undetermined
        || Entropy is OutcomeValue.Undetermined;

    /// <summary>These values, and others where a closed form is lacking or tells nothing.</summary>
    internal PairValues FilledBy(PairValues other) =>
        new(Or(Divergence, other.Divergence), Or(CrossEntropy, other.CrossEntropy), Or(Entropy, other.Entropy));

    private static OutcomeValue Or(OutcomeValue first, OutcomeValue second) =>
        first is OutcomeValue.NoClosedForm or OutcomeValue.Undetermined ? second : first;
}
