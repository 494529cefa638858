using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The expectation of a statistic.</summary>
/// <param name="Value">Its value where it exists.</param>
/// <param name="Exists">The condition under which the statistic is integrable; elsewhere the expectation of its absolute value is infinite.</param>
/// <param name="Reason">How it was found, in a sentence.</param>
/// <param name="Reference">The rule used.</param>
internal sealed record Expectation(Expr Value, Condition Exists, string Reason, string Reference)
{
    /// <summary>Of a statistic that is not integrable for any values of the parameters.</summary>
    public static Expectation Infinite(Rule rule) =>
        new(Formula.Infinity, Condition.Never, "The statistic is not integrable.", rule.Reference);

    /// <summary>Of a statistic whose value nobody knows in closed form, but of which it is known when it is integrable.</summary>
    public static Expectation Unknown(Condition exists, Rule rule) =>
        new(Formula.Infinity, exists, "It is known only whether the statistic is integrable.", rule.Reference)
        {
            IsKnown = false,
        };

    /// <summary>Whether <see cref="Value"/> is the expectation where it exists.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether the value is the definition, summed over outcomes; several such are one sum.</summary>
    public bool IsSumOverOutcomes { get; init; }

    /// <summary>The logarithm of <see cref="Value"/>, where the value is a ratio of normalisers; null where it is not.</summary>
    public Expr? Logarithm { get; init; }

    /// <summary>The change of variable by which it was found; null where there was none.</summary>
    public ImageKernel? Through { get; init; }
}
