using System.Collections.Immutable;

namespace KlSymbolic.Derivation.Structured;

/// <summary>The gradient of KL(P||Q) in the vectors, matrices and numbers of P and Q.</summary>
/// <param name="Pair">The divergence that is differentiated.</param>
/// <param name="Partials">The derivatives by the arguments of P, then by those that Q adds.</param>
public sealed record StructuredGradient(StructuredDerivation Pair, ImmutableArray<StructuredPartial> Partials);
