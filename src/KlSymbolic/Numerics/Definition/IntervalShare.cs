namespace KlSymbolic.Numerics.Definition;

/// <summary>What an interval contributes to a divergence, in nats.</summary>
/// <param name="Value">The integral of p log(p/q) over the interval; infinite where it diverges.</param>
/// <param name="Mass">The mass of P in it.</param>
internal readonly record struct IntervalShare(double Value, double Mass);
