namespace KlSymbolic.Numerics.Balls;

/// <summary>How far a rigorous evaluation may go before it says that it cannot tell.</summary>
public sealed record EvaluationBounds
{
    /// <summary>The bounds that hold where none are given.</summary>
    public static EvaluationBounds Default { get; } = new();

    /// <summary>The most bits to work with. Where digits are asked for that need more than half of them, twice what they need.</summary>
    public int MaximumBits { get; init; } = 4096;

    /// <summary>The most work, in multiplications of numbers of 256 bits; the default takes about ten seconds.</summary>
    public long MaximumWork { get; init; } = 50_000_000;
}
