namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) at a point by the derived closed forms; in nats unless another unit was asked for.</summary>
/// <param name="Divergence">KL(P||Q); never negative.</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record PairValues(OutcomeValue Divergence, OutcomeValue CrossEntropy, OutcomeValue Entropy)
{
    /// <summary>The same values in another unit, where these are in nats.</summary>
    internal PairValues In(InformationUnit unit) => new(Divergence.In(unit), CrossEntropy.In(unit), Entropy.In(unit));

    /// <summary>Whether some value lacks a closed form.</summary>
    internal bool HasGap =>
        Divergence is OutcomeValue.NoClosedForm
        || CrossEntropy is OutcomeValue.NoClosedForm
        || Entropy is OutcomeValue.NoClosedForm;

    /// <summary>These values, and others where a closed form is lacking.</summary>
    internal PairValues FilledBy(PairValues other) =>
        new(Or(Divergence, other.Divergence), Or(CrossEntropy, other.CrossEntropy), Or(Entropy, other.Entropy));

    private static OutcomeValue Or(OutcomeValue first, OutcomeValue second) =>
        first is OutcomeValue.NoClosedForm ? second : first;
}
