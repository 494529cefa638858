namespace KlSymbolic.Evaluation;

/// <summary>KL(P||Q), H(P, Q) and H(P) at a point by the derived closed forms, with proven digits.</summary>
/// <param name="Divergence">KL(P||Q).</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record ProvenValues(ProvenValue Divergence, ProvenValue CrossEntropy, ProvenValue Entropy)
{
    /// <summary>Whether some value lacks a closed form.</summary>
    internal bool HasGap =>
        Divergence is ProvenValue.NoClosedForm
        || CrossEntropy is ProvenValue.NoClosedForm
        || Entropy is ProvenValue.NoClosedForm;

    /// <summary>Whether the closed form of some value tells nothing.</summary>
    internal bool IsOpen =>
        Divergence is ProvenValue.CannotTell
        || CrossEntropy is ProvenValue.CannotTell
        || Entropy is ProvenValue.CannotTell;

    /// <summary>These values, and others where a closed form is lacking or tells nothing.</summary>
    internal ProvenValues FilledBy(ProvenValues other) =>
        new(Or(Divergence, other.Divergence), Or(CrossEntropy, other.CrossEntropy), Or(Entropy, other.Entropy));

    private static ProvenValue Or(ProvenValue first, ProvenValue second) =>
        first is ProvenValue.NoClosedForm or ProvenValue.CannotTell ? second : first;
}
