using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The Rényi divergence D_a(P||Q) = log ∫ p^a q^(1−a) / (a − 1) in nats, with the steps that lead to it.</summary>
/// <remarks>Immutable; equality is by reference. Van Erven, Harremoës, IEEE Trans. Inf. Theory 60 (2014), for definition and limits.</remarks>
public sealed class RenyiDerivation
{
    internal RenyiDerivation(Distribution p, Distribution q, Expr order, AssumptionSet assumptions) =>
        (P, Q, Order, Assumptions) = (p, q, order, assumptions);

    /// <summary>The first distribution, with exponent a.</summary>
    public Distribution P { get; }

    /// <summary>The second distribution, with exponent 1 − a.</summary>
    public Distribution Q { get; }

    /// <summary>a, positive and not 1.</summary>
    public Expr Order { get; }

    /// <summary>What is assumed: what the caller gave, that P and Q exist, and the domain of the order.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>D_a(P||Q).</summary>
    public required Outcome Divergence { get; init; }

    /// <summary>Whether the limit at order 1 is KL(P||Q); not applicable for an order that is not a symbol.</summary>
    public required Agreement Limit { get; init; }

    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
