namespace KlSymbolic.Derivation;

/// <summary>Why a divergence is infinite.</summary>
public enum InfinityReason
{
    /// <summary>P has mass where Q has none.</summary>
    Support,

    /// <summary>Q's density falls too fast for P's tail: the expectation of the log-ratio diverges.</summary>
    Tails,

    /// <summary>One of the distributions is discrete and the other continuous.</summary>
    MutuallySingular,
}
