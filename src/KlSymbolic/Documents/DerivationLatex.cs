using KlSymbolic.Derivation;
using KlSymbolic.Documents.Mathematics;

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
            {{Print(Quantity.Divergence.Sign)}} &= {{Print(OutcomePieces.Of(divergence))}} \\
            {{Print(Quantity.CrossEntropy.Sign)}} &= {{Print(OutcomePieces.Of(crossEntropy))}} \\
            {{Print(Quantity.Entropy.Sign)}} &= {{Print(OutcomePieces.Of(entropy))}}
            \end{align*}

            """.Replace("\r\n", "\n");

    private static string Print(Piece piece) => LatexPieces.Instance.Print(piece);
}
