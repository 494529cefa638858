namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>An expectation as the mean over drawn points.</summary>
/// <param name="Value">The mean, in nats unless said otherwise.</param>
/// <param name="StandardError">An estimate of the standard deviation of the mean, in the same unit. It is too small where the variance is infinite.</param>
public sealed record SampledValue(double Value, double StandardError);
