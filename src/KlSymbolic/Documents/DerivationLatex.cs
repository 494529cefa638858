using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>The closed forms of a derivation as LaTeX to paste: an <c>align*</c> of amsmath.</summary>
public static class DerivationLatex
{
    /// <summary>The environment; lines end in LF.</summary>
    public static string Of(PairDerivation derivation) =>
        Of(derivation.Divergence, derivation.CrossEntropy, derivation.Entropy);

    internal static string Of(Outcome divergence, Outcome crossEntropy, Outcome entropy) =>
        $$"""
            \begin{align*}
            {{Quantity.Divergence.Latex}} &= {{OutcomeLatex.Of(divergence)}} \\
            {{Quantity.CrossEntropy.Latex}} &= {{OutcomeLatex.Of(crossEntropy)}} \\
            {{Quantity.Entropy.Latex}} &= {{OutcomeLatex.Of(entropy)}}
            \end{align*}

            """.Replace("\r\n", "\n");
}
