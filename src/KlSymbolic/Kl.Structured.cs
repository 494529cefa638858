using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>KL(P||Q), H(P, Q) and H(P) with their derivation, for vectors and matrices such as <c>MultivariateNormal(mean1, cov1)</c>.</summary>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="assume">Relations between the symbols that hold.</param>
    /// <exception cref="InputException">A text names no such family, or its arguments do not fit.</exception>
    public static StructuredDerivation DeriveStructured(string p, string q, params IEnumerable<string> assume) =>
        PairDeriver.Derive(StructuredReader.ReadPair(p, q, assume));
}
