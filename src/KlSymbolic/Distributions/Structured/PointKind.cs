namespace KlSymbolic.Distributions.Structured;

/// <summary>What the points of a support are.</summary>
public enum PointKind
{
    /// <summary>Real vectors.</summary>
    Vectors,

    /// <summary>Lists of positive numbers that sum to 1.</summary>
    Simplex,

    /// <summary>Lists of counts with a given sum.</summary>
    Counts,

    /// <summary>Symmetric positive definite matrices.</summary>
    PositiveDefinite,

    /// <summary>Real matrices.</summary>
    Matrices,

    /// <summary>Vectors of length 1.</summary>
    Sphere,

    /// <summary>A real number and a positive one.</summary>
    RealAndPositive,

    /// <summary>A real vector and a symmetric positive definite matrix.</summary>
    VectorAndPositiveDefinite,
}
