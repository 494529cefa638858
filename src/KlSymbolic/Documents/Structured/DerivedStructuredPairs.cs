using System.Collections.Concurrent;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>The derivations of pairs of families of vectors and matrices; each is made once, when it is first asked for. Thread safe.</summary>
internal sealed class DerivedStructuredPairs
{
    private readonly ConcurrentDictionary<(StructuredFamily P, StructuredFamily Q), Lazy<StructuredDerivation>> pairs =
        new();

    /// <summary>The derivation for P and Q, with the names of <see cref="StructuredGenericPair"/>.</summary>
    public StructuredDerivation Of(StructuredFamily p, StructuredFamily q) =>
        pairs.GetOrAdd((p, q), pair => new(() => PairDeriver.Derive(StructuredGenericPair.Of(pair.P, pair.Q)))).Value;

    /// <summary>What kind of answer the pair has.</summary>
    public PairKind KindOf(StructuredFamily p, StructuredFamily q) => PairKinds.Of(Of(p, q).Divergence);
}
