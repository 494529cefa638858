using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured;

/// <summary>KL(P||Q), H(P, Q) and H(P) in nats of distributions of vectors or matrices, with the steps that lead to them.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class StructuredDerivation
{
    /// <summary>The distribution that the expectation is taken under.</summary>
    public required StructuredDistribution P { get; init; }

    /// <summary>The distribution that P is compared with.</summary>
    public required StructuredDistribution Q { get; init; }

    /// <summary>The variable of both log-densities.</summary>
    public required Variate Variable { get; init; }

    /// <summary>The values of the symbols of arguments that were given item by item.</summary>
    public MatrixValues Values { get; init; } = MatrixValues.None;

    /// <summary>What is assumed beyond the domains of the symbols.</summary>
    public required AssumptionSet Assumptions { get; init; }

    /// <summary>KL(P||Q).</summary>
    public required Outcome Divergence { get; init; }

    /// <summary>H(P, Q).</summary>
    public required Outcome CrossEntropy { get; init; }

    /// <summary>H(P); differential entropy where P is continuous.</summary>
    public required Outcome Entropy { get; init; }

    /// <summary>Whether KL(P||Q) = H(P, Q) − H(P) was shown by normal forms; unknown where one of them is no closed form.</summary>
    public required Truth Decomposition { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<StructuredStep> Steps { get; init; }
}
