namespace KlSymbolic.FsCheck;

/// <summary>A law applies to a divergence, and could be decided in no case: a test of it would say nothing.</summary>
/// <param name="result">What was looked at.</param>
public sealed class LawUndecidedException(LawResult result) : Exception(result.ToString())
{
    /// <summary>What was looked at.</summary>
    public LawResult Result { get; } = result;
}
