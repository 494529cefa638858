namespace KlSymbolic.Algebra.Assumptions;

/// <summary>The answer to a question that may be undecidable; unknown never licenses a step.</summary>
public enum Truth
{
    /// <summary>It could not be decided.</summary>
    Unknown,

    /// <summary>It holds for all values that the assumptions allow.</summary>
    True,

    /// <summary>It fails for all values that the assumptions allow.</summary>
    False,
}
