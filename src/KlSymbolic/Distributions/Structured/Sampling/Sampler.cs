namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Prepares drawing from a distribution with arguments; the result draws one point at a time.</summary>
/// <param name="arguments">The arguments.</param>
internal delegate Func<RandomSource, SamplePoint> Sampler(NumericArguments arguments);
