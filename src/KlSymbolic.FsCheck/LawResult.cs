namespace KlSymbolic.FsCheck;

/// <summary>What came out when a law was checked for a pair.</summary>
/// <param name="Law">The law.</param>
/// <param name="P">The family of P, or P itself where it is no whole family.</param>
/// <param name="Q">The family of Q, or Q itself.</param>
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
    /// <summary>Where the divergence was found, such as <c>Losses.Normal</c>; null where it has no place.</summary>
    public string? Source { get; init; }

    /// <summary>What was checked, for people: the distributions, after the source where there is one.</summary>
    public string Subject => Source is null ? $"{P} || {Q}" : $"{Source}, {P} || {Q}";

    /// <summary>Throws where the law is broken, and where it applies and nothing was decided.</summary>
    /// <exception cref="LawBrokenException">It is broken.</exception>
    /// <exception cref="LawUndecidedException">Nothing was decided.</exception>
    public LawResult ThrowIfBroken() =>
        Status switch
        {
            LawStatus.Broken => throw new LawBrokenException(this),
            LawStatus.Undecided => throw new LawUndecidedException(this),
            _ => this,
        };

    /// <inheritdoc/>
    public override string ToString() =>
        Status switch
        {
            LawStatus.Broken => $"{Subject}: {Law.Name} is broken: {Counterexample}",
            LawStatus.Held => $"{Subject}: {Law.Name} held in {Decided} of {Met} cases",
            LawStatus.Undecided => $"{Subject}: {Law.Name} could not be decided in {Met} cases",
            _ => $"{Subject}: {Law.Name} does not apply: {Note}",
        };
}
