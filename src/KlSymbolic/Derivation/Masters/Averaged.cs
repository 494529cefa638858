using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A constant plus coefficients times statistics whose expectations are known.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="Summands">The rest.</param>
internal sealed record Averaged(Expr Constant, ImmutableArray<Summand> Summands)
{
    /// <summary>The expectation, where all expectations exist.</summary>
    public Expr Value => Sum.Of(Summands.Select(s => s.Coefficient * s.Expectation.Value).Append(Constant));

    /// <summary>What the expectation is taken of.</summary>
    public Expr Integrand => Sum.Of(Summands.Select(s => s.Coefficient * s.Statistic).Append(Constant));
}
