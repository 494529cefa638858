using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Two distributions over the same symbols, and what must hold for both to exist.</summary>
/// <param name="P">The first distribution.</param>
/// <param name="Q">The second distribution.</param>
/// <param name="Assumptions">What is assumed about the symbols beyond their domains.</param>
public sealed record DistributionPair(Distribution P, Distribution Q, AssumptionSet Assumptions);
