namespace KlSymbolic.FsCheck;

/// <summary>How thoroughly laws are checked.</summary>
public sealed record LawSettings
{
    /// <summary>The seed; the same seed gives the same cases.</summary>
    public ulong Seed { get; init; } = 20_240_229;

    /// <summary>How many random points each law gets for a pair; costly laws take a fraction of them.</summary>
    public int Cases { get; init; } = 20;

    /// <summary>The relative error that is granted to a function whose own error is not known.</summary>
    public double Tolerance { get; init; } = 1e-9;
}
