namespace KlSymbolic.Numerics.Definition;

/// <summary>What is integrated against P.</summary>
internal enum Functional
{
    /// <summary>log p − log q.</summary>
    Divergence,

    /// <summary>−log p.</summary>
    Entropy,

    /// <summary>−log q.</summary>
    CrossEntropy,
}
