using System.Collections.Immutable;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured;

/// <summary>How a structured family is part of a wider one.</summary>
/// <param name="Target">The name of the wider family.</param>
/// <param name="Map">Its arguments from those of the narrower.</param>
internal sealed record Widening(
    string Target,
    Func<ImmutableArray<ExplicitMatrix>, ImmutableArray<ExplicitMatrix>> Map
);
