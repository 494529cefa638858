using System.Collections.Immutable;
using KlSymbolic.Algebra;
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

    /// <summary>The probability of an outcome inside the support.</summary>
    public static Expr Mass(Distribution law, Expr outcome) => Exponentials.Of(law.LogDensityAt(outcome));
}
