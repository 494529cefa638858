using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation;

/// <summary>Supports of finitely many outcomes, one by one.</summary>
internal static class FiniteOutcomes
{
    private const int Most = 512;

    /// <summary>The outcomes; null where the support is not a short list of integers.</summary>
    public static ImmutableArray<Expr>? Of(Support support)
    {
        if (
            !support.IsDiscrete
            || (support.Lower, support.Upper)
                is not
                (Number { Value: { IsInteger: true } low }, Number { Value: { IsInteger: true } high })
            || high - low >= Most
        )
            return null;
        var outcomes = ImmutableArray.CreateBuilder<Expr>();
        for (var x = low; x <= high; x += 1)
            outcomes.Add(x);
        return outcomes.ToImmutable();
    }

    /// <summary>The condition that an outcome inside the support has positive probability: no logarithm in it is log 0.</summary>
    public static Condition IsPossible(Distribution law, Expr outcome)
    {
        var logMass = law.LogDensityAt(outcome).Expand();
        return logMass.Contains(Functions.Infinity)
            ? Condition.Never
            : Condition.And(
                Terms
                    .Of(logMass)
                    .SelectMany(LogarithmsIn)
                    .GroupBy(log => log.Argument, log => log.Coefficient)
                    .Select(g => IsFinite(Sum.Of(g), g.Key))
            );

        static IEnumerable<(Expr Coefficient, Expr Argument)> LogarithmsIn(Expr term)
        {
            var factors = Terms.FactorsOf(term);
            return factors
                .OfType<Apply>()
                .Where(a => a.Function == Functions.Log)
                .Select(log => (Product.Of(factors.Remove(log)), log.Arguments[0]));
        }

        // 0 log 0 = 0.
        static Condition IsFinite(Expr coefficient, Expr argument) =>
            Condition.Or(Condition.Less(0, argument), Condition.Equal(coefficient, 0));
    }

    /// <summary>The probability of an outcome inside the support.</summary>
    public static Expr Mass(Distribution law, Expr outcome) =>
        IsPossible(law, outcome).Equals(Condition.Never) ? Expr.Zero : Exponentials.Of(law.LogDensityAt(outcome));
}
