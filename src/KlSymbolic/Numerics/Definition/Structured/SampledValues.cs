namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>KL(P||Q), H(P, Q) and H(P) as means over points drawn from P.</summary>
/// <param name="Samples">How many points were drawn.</param>
/// <param name="Seed">The seed of the random numbers; the same seed gives the same points.</param>
/// <param name="Divergence">KL(P||Q).</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record SampledValues(
    int Samples,
    long Seed,
    SampledValue Divergence,
    SampledValue CrossEntropy,
    SampledValue Entropy
);
