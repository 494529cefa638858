using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Structured;

/// <summary>A family of numbers as one of vectors, by a bijection of their points that stretches nothing: all functionals agree.</summary>
/// <param name="From">The family of numbers.</param>
/// <param name="Target">The name of the family of vectors.</param>
/// <param name="Map">The items of each argument, row by row, from the arguments of the family of numbers.</param>
internal sealed record Embedding(
    Family From,
    string Target,
    Func<ImmutableArray<Expr>, ImmutableArray<ImmutableArray<Expr>>> Map
);
