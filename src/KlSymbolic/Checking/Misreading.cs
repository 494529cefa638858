using KlSymbolic.Distributions;

namespace KlSymbolic.Checking;

/// <summary>A pair as somebody reads it who takes a parameter in another convention.</summary>
/// <param name="P">P as it is read.</param>
/// <param name="Q">Q as it is read.</param>
/// <param name="Diagnosis">The mistake.</param>
internal sealed record Misreading(Distribution P, Distribution Q, Diagnosis Diagnosis);
