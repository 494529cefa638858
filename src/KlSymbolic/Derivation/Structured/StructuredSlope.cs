using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>A derivative and where it holds, or why there is none there.</summary>
/// <param name="When">The condition on the parameters.</param>
/// <param name="Value">The derivative, of the size of what it is taken by; null where there is none.</param>
/// <param name="Absence">Why there is none, in a sentence; null where there is one.</param>
public sealed record StructuredSlope(Condition When, MatrixExpr? Value, string? Absence);
