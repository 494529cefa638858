using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>H(P) in nats, with the steps that lead to it.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class EntropyDerivation
{
    internal EntropyDerivation(Distribution p, AssumptionSet assumptions) => (P, Assumptions) = (p, assumptions);

    /// <summary>The distribution.</summary>
    public Distribution P { get; }

    /// <summary>What is assumed: what the caller gave, and that P exists.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>H(P), the expectation of −log p; differential entropy where P is continuous.</summary>
    public required Outcome Entropy { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
