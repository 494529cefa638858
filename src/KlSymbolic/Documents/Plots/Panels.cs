namespace KlSymbolic.Documents.Plots;

/// <summary>The parts of a picture of a pair.</summary>
[Flags]
internal enum Panels
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Densities or probabilities.</summary>
    Distributions = 1,

    /// <summary>The contributions to KL(P||Q).</summary>
    Forward = 2,

    /// <summary>The contributions to KL(Q||P).</summary>
    Reverse = 4,

    /// <summary>All of them.</summary>
    All = Distributions | Forward | Reverse,
}
