namespace KlSymbolic.Numerics.Definition;

/// <summary>Why a divergence or a cross-entropy is infinite.</summary>
public enum InfinityReason
{
    /// <summary>P has mass where Q has none.</summary>
    Support,

    /// <summary>P is absolutely continuous with respect to Q, and the integral or sum diverges.</summary>
    Divergence,

    /// <summary>One distribution is discrete and the other continuous.</summary>
    MutuallySingular,
}
