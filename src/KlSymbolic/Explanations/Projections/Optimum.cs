using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations.Projections;

/// <summary>A member of a family that is the closest one, or closer than all around it.</summary>
/// <param name="Fitted">The member.</param>
/// <param name="Divergence">Its divergence in the direction asked for; for a sample, the cross-entropy, which is the mean negative log-likelihood.</param>
/// <param name="IsExact">Whether the arguments are proven: the derived gradient of the cross-entropy vanishes there, exactly.</param>
public sealed record Optimum(Distribution Fitted, Amount Divergence, bool IsExact);
