using KlSymbolic.Derivation.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>The closed forms of a derivation with vectors and matrices as LaTeX to paste: an <c>align*</c> of amsmath.</summary>
public static class StructuredLatex
{
    /// <summary>The environment; lines end in LF.</summary>
    public static string Of(StructuredDerivation d) => DerivationLatex.Of(d.Divergence, d.CrossEntropy, d.Entropy);
}
