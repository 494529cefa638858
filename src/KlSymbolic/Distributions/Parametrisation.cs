using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>Quantities that together give all parameters of a family, such as mean and variance of a gamma distribution.</summary>
/// <param name="Names">The names of the quantities.</param>
/// <param name="Formulas">The parameters in terms of them, for people.</param>
/// <param name="Map">The map from the quantities, in the order of their names, to the parameters in positional order.</param>
public sealed record Parametrisation(
    ImmutableArray<string> Names,
    ImmutableArray<string> Formulas,
    Func<ImmutableArray<Expr>, ImmutableArray<Expr>> Map
);
