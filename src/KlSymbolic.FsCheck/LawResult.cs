namespace KlSymbolic.FsCheck;

/// <summary>What came out when a law was checked for a pair.</summary>
/// <param name="Law">The law.</param>
/// <param name="P">The family of P.</param>
/// <param name="Q">The family of Q.</param>
/// <param name="Status">What came out.</param>
/// <param name="Decided">In how many cases the law was decided; a proof for all parameters counts as one.</param>
/// <param name="Met">How many cases were looked at.</param>
/// <param name="Counterexample">The smallest case found in which the law fails, with the numbers; null where there is none.</param>
/// <param name="Note">How the law was proven, or why it does not apply; null where there is nothing to say.</param>
public sealed record LawResult(
    Law Law,
    string P,
    string Q,
    LawStatus Status,
    int Decided,
    int Met,
    string? Counterexample,
    string? Note
)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Status switch
        {
            LawStatus.Broken => $"{P} || {Q}: {Law.Name} is broken: {Counterexample}",
            LawStatus.Held => $"{P} || {Q}: {Law.Name} held in {Decided} of {Met} cases",
            LawStatus.Undecided => $"{P} || {Q}: {Law.Name} could not be decided in {Met} cases",
            _ => $"{P} || {Q}: {Law.Name} does not apply: {Note}",
        };
}
