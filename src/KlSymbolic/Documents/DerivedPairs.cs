using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>The derivations of pairs of families for all parameters; each is made once, when it is first asked for. Thread safe.</summary>
internal sealed class DerivedPairs
{
    private readonly ConcurrentDictionary<(Family P, Family Q), Lazy<PairDerivation>> pairs = new();

    /// <summary>The derivation for P and Q, with the symbols of <see cref="GenericPair"/>.</summary>
    public PairDerivation Of(Family p, Family q) =>
        pairs.GetOrAdd((p, q), pair => new(() => GenericPair.Derive(pair.P, pair.Q))).Value;

    /// <summary>The divergence of Q from P, with the symbols that <see cref="Of"/> gives to P and Q.</summary>
    public Outcome Reverse(Family p, Family q)
    {
        var turned = Of(q, p);
        if (turned.Divergence is not Outcome.Finite { Value: var value })
            return turned.Divergence;
        var here = Of(p, q);
        return new Outcome.Finite(
            value.Substitute(
                turned
                    .P.Arguments.Concat(turned.Q.Arguments)
                    .Zip(here.Q.Arguments.Concat(here.P.Arguments), (from, to) => (from, to))
                    .ToImmutableDictionary(a => (Symbol)a.from, a => a.to)
            )
        );
    }
}
