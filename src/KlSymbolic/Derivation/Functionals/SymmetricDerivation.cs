using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>A divergence that is the same for P and Q exchanged: Jeffreys' or Jensen and Shannon's; in nats.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class SymmetricDerivation
{
    internal SymmetricDerivation(Distribution p, Distribution q, AssumptionSet assumptions) =>
        (P, Q, Assumptions) = (p, q, assumptions);

    /// <summary>One distribution.</summary>
    public Distribution P { get; }

    /// <summary>The other distribution.</summary>
    public Distribution Q { get; }

    /// <summary>What is assumed: what the caller gave, and that P and Q exist.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>The divergence.</summary>
    public required Outcome Divergence { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
