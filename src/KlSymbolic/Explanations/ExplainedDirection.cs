using System.Collections.Immutable;

namespace KlSymbolic.Explanations;

/// <summary>One direction of a comparison: samples come from one distribution, and the code, or the model, is made for the other.</summary>
/// <param name="Entropy">H of the distribution that samples come from.</param>
/// <param name="CrossEntropy">What they cost with a code made for the other.</param>
/// <param name="Divergence">What that is more: the divergence; never negative.</param>
/// <param name="Regions">Where the contributions are positive, negative or infinite, from left to right; empty for a finite table,
/// and where the two agree everywhere.</param>
public sealed record ExplainedDirection(
    Amount Entropy,
    Amount CrossEntropy,
    Amount Divergence,
    ImmutableArray<SignRegion> Regions
);
