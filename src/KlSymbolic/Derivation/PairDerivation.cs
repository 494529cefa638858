using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>KL(P||Q), H(P, Q) and H(P) in nats, with the steps that lead to them.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class PairDerivation
{
    internal PairDerivation(Distribution p, Distribution q, AssumptionSet assumptions) =>
        (P, Q, Assumptions) = (p, q, assumptions);

    /// <summary>The distribution that the expectation is taken under.</summary>
    public Distribution P { get; }

    /// <summary>The distribution that P is compared with.</summary>
    public Distribution Q { get; }

    /// <summary>What is assumed: what the caller gave, and that P and Q exist.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>KL(P||Q), the expectation of log p − log q under P.</summary>
    public required Outcome Divergence { get; init; }

    /// <summary>H(P, Q), the expectation of −log q under P.</summary>
    public required Outcome CrossEntropy { get; init; }

    /// <summary>H(P), the expectation of −log p under P; differential entropy where P is continuous.</summary>
    public required Outcome Entropy { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
