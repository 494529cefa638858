using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The derivative of a divergence by one symbol, case by case.</summary>
/// <param name="By">The symbol.</param>
/// <param name="Cases">The derivative, in nats per unit of the symbol, in each case of the divergence.</param>
public sealed record PartialDerivative(Symbol By, ImmutableArray<ConditionalValue> Cases);
