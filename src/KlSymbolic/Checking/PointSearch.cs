namespace KlSymbolic.Checking;

/// <summary>What a search among points found.</summary>
/// <param name="Counterexample">A point at which the claim is wrong; null where none was found.</param>
/// <param name="Hole">A single point at which the claim has no value; null where none was found.</param>
/// <param name="Compared">How many points were compared.</param>
/// <param name="Equal">At how many of them the values agree.</param>
internal sealed record PointSearch(Counterexample? Counterexample, Counterexample? Hole, int Compared, int Equal)
{
    /// <summary>No point was compared.</summary>
    public static PointSearch Nothing { get; } = new(null, null, 0, 0);

    /// <summary>What was seen, in a sentence.</summary>
    public string Evidence =>
        Compared == 0
            ? "no point was compared"
            : $"at {Equal} of {Compared} points the enclosures of both values meet to {PointComparison.Digits} digits, at none do they differ";
}
