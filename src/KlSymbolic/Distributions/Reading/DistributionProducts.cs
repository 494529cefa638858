using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Two products of independent factors over the same symbols, and what must hold for all factors to exist.</summary>
/// <param name="P">The factors of the first product.</param>
/// <param name="Q">The factors of the second product.</param>
/// <param name="Assumptions">What is assumed about the symbols beyond their domains.</param>
public sealed record DistributionProducts(
    ImmutableArray<Distribution> P,
    ImmutableArray<Distribution> Q,
    AssumptionSet Assumptions
);
