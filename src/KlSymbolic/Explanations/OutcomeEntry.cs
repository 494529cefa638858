using KlSymbolic.Algebra;

namespace KlSymbolic.Explanations;

/// <summary>One line of a table as it was written.</summary>
/// <param name="Name">The outcome.</param>
/// <param name="Value">Its probability or count, exactly.</param>
/// <param name="Decimals">How many decimal places the number was written with; null where it is exact, as 1/3 is.</param>
public sealed record OutcomeEntry(string Name, Rational Value, int? Decimals);
