using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation;

/// <summary>log E (q/p)^t under P.</summary>
/// <param name="Logarithm">The logarithm, where the expectation exists; null where the rules do not give it.</param>
/// <param name="Exists">The condition under which the expectation is finite; elsewhere it is +infinity.</param>
/// <param name="Statistic">The function of x that the rules were asked for.</param>
internal sealed record Affinity(Expr? Logarithm, Condition Exists, Expr Statistic);
