using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>The closed forms of a derivation as LaTeX to paste: an <c>align*</c> of amsmath.</summary>
public static class DerivationLatex
{
    /// <summary>The environment; lines end in LF.</summary>
    public static string Of(PairDerivation derivation) =>
        $$"""
            \begin{align*}
            {{Quantity.Divergence.Latex}} &= {{OutcomeLatex.Of(derivation.Divergence)}} \\
            {{Quantity.CrossEntropy.Latex}} &= {{OutcomeLatex.Of(derivation.CrossEntropy)}} \\
            {{Quantity.Entropy.Latex}} &= {{OutcomeLatex.Of(derivation.Entropy)}}
            \end{align*}

            """.Replace("\r\n", "\n");
}
