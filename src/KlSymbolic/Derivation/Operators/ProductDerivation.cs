using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Operators;

/// <summary>KL(P||Q), H(P, Q) and H(P) in nats for products of independent factors.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class ProductDerivation
{
    internal ProductDerivation(ImmutableArray<PairDerivation> factors, AssumptionSet assumptions) =>
        (Factors, Assumptions) = (factors, assumptions);

    /// <summary>The derivations factor by factor.</summary>
    public ImmutableArray<PairDerivation> Factors { get; }

    /// <summary>What is assumed: what the caller gave, and that all factors exist.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>KL(P||Q), the sum over the factors.</summary>
    public required Outcome Divergence { get; init; }

    /// <summary>H(P, Q), the sum over the factors.</summary>
    public required Outcome CrossEntropy { get; init; }

    /// <summary>H(P), the sum over the factors.</summary>
    public required Outcome Entropy { get; init; }

    /// <summary>The steps that join the factors.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
