namespace KlSymbolic.FsCheck;

/// <summary>How thoroughly laws are checked.</summary>
public sealed record LawSettings
{
    /// <summary>The seed; the same seed gives the same cases.</summary>
    public ulong Seed { get; init; } = 20_240_229;

    /// <summary>How many random points each law gets for a pair, at least 1; costly laws take a fraction of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Cases
    {
        get;
        init =>
            field =
                value >= 1
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(Cases), value, "At least one case is needed.");
    } = 20;

    /// <summary>The relative error that is granted to a function whose own error is not known; finite and not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double Tolerance
    {
        get;
        init =>
            field =
                double.IsFinite(value) && value >= 0
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(Tolerance),
                        value,
                        "A tolerance is a finite number, 0 or more."
                    );
    } = 1e-9;
}
