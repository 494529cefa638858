namespace KlSymbolic.Documents;

/// <summary>What a derivation yields, with its name in prose and in formulas.</summary>
/// <param name="Title">The name in prose.</param>
/// <param name="Latex">The symbol in LaTeX.</param>
internal sealed record Quantity(string Title, string Latex)
{
    /// <summary>KL(P||Q).</summary>
    public static Quantity Divergence { get; } = new("Divergence", @"\mathrm{KL}(P \,\|\, Q)");

    /// <summary>H(P).</summary>
    public static Quantity Entropy { get; } = new("Entropy", "H(P)");

    /// <summary>H(P, Q).</summary>
    public static Quantity CrossEntropy { get; } = new("Cross-entropy", "H(P, Q)");
}
