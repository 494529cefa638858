using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>Quantities that together give all parameters of a family, such as mean and variance of a gamma distribution.</summary>
/// <param name="Quantities">The quantities with the values that they may take.</param>
/// <param name="Formulas">The parameters in terms of them, for people.</param>
/// <param name="Map">The map from the quantities, in their order, to the parameters in positional order.</param>
public sealed record Parametrisation(
    ImmutableArray<Parameter> Quantities,
    ImmutableArray<string> Formulas,
    Func<ImmutableArray<Expr>, ImmutableArray<Expr>> Map
);
