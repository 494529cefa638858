using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A constant plus coefficients times statistics whose expectations are known.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="Summands">The rest.</param>
internal sealed record Averaged(Expr Constant, ImmutableArray<Summand> Summands)
{
    /// <summary>The first statistic of which it is known only whether it is integrable; null where there is none.</summary>
    public Expr? Unknown => Summands.FirstOrDefault(s => !s.Expectation.IsKnown)?.Statistic;

    /// <summary>The expectation, where all expectations exist.</summary>
    public Expr Value => Sum.Of(Summands.Select(s => s.Coefficient * s.Expectation.Value).Append(Constant));

    /// <summary>What the expectation is taken of.</summary>
    public Expr Integrand => Sum.Of(Summands.Select(s => s.Coefficient * s.Statistic).Append(Constant));
}
