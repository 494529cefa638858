namespace KlSymbolic.FsCheck;

/// <summary>A law of the divergence is broken.</summary>
/// <param name="result">What was found.</param>
public sealed class LawBrokenException(LawResult result) : Exception(result.ToString())
{
    /// <summary>What was found.</summary>
    public LawResult Result { get; } = result;
}
