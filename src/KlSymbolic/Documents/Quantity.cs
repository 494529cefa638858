using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents;

/// <summary>What a derivation yields, with its name in prose and in formulas.</summary>
/// <param name="Title">The name in prose.</param>
/// <param name="Sign">The name in formulas.</param>
internal sealed record Quantity(string Title, Piece Sign)
{
    /// <summary>KL(P||Q).</summary>
    public static Quantity Divergence { get; } = new("Divergence", MathSigns.Divergence);

    /// <summary>H(P).</summary>
    public static Quantity Entropy { get; } = new("Entropy", MathSigns.Entropy);

    /// <summary>H(P, Q).</summary>
    public static Quantity CrossEntropy { get; } = new("Cross-entropy", MathSigns.CrossEntropy);
}
