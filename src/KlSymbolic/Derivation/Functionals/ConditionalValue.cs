using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>A closed form and where it holds, or why there is none there.</summary>
/// <param name="When">The condition on the parameters.</param>
/// <param name="Value">The closed form; null where there is none.</param>
/// <param name="Absence">Why there is none, in a sentence; null where there is one.</param>
public sealed record ConditionalValue(Condition When, Expr? Value, string? Absence)
{
    /// <summary>A value.</summary>
    internal static ConditionalValue Of(Condition when, Expr value) => new(when, value, null);

    /// <summary>No value.</summary>
    internal static ConditionalValue Without(Condition when, string absence) => new(when, null, absence);
}
