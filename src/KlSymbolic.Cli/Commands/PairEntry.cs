using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary>A pair of families with what their divergence comes to for all parameters.</summary>
internal sealed record PairEntry(PairDerivation Derivation, Family P, Family Q, PairKind Kind)
{
    /// <summary>The entry of a pair.</summary>
    public static PairEntry Of(Family p, Family q)
    {
        var derivation = GenericPair.Derive(p, q);
        return new(derivation, p, q, PairKinds.Of(derivation.Divergence));
    }
}
