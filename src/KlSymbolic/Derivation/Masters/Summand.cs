using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A summand of an expectation.</summary>
/// <param name="Coefficient">What the statistic is multiplied by.</param>
/// <param name="Statistic">A function of x.</param>
/// <param name="Expectation">Its expectation.</param>
internal sealed record Summand(Expr Coefficient, Expr Statistic, Expectation Expectation);
