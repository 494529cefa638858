using KlSymbolic.Algebra;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>The logarithms of a form whose coefficients are rational multiples of each other: c log u.</summary>
/// <param name="Coefficient">c, not negative.</param>
/// <param name="Argument">u, a product of powers of positive expressions.</param>
internal sealed record LogarithmGroup(Expr Coefficient, Expr Argument);
