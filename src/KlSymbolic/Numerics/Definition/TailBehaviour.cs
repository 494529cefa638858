namespace KlSymbolic.Numerics.Definition;

/// <summary>What an integrand does towards an open end of its coordinate.</summary>
internal enum TailBehaviour
{
    /// <summary>It falls off fast enough for a finite integral.</summary>
    Converges,

    /// <summary>It does not.</summary>
    Diverges,

    /// <summary>It leaves the range of doubles before that can be told.</summary>
    Unknown,
}
