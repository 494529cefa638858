using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>The derivative of a divergence by one number, vector or matrix, or by an item of a list.</summary>
/// <param name="By">What it is taken by; numbers, and items of lists, are matrices of size 1.</param>
/// <param name="Convention">What the derivative by a symmetric matrix or by a vector of length 1 means, in a sentence; null for others.</param>
/// <param name="Cases">The derivative, in nats per unit of what it is taken by, in each case of the divergence.</param>
public sealed record StructuredPartial(MatrixExpr By, string? Convention, ImmutableArray<StructuredSlope> Cases);
