using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions;

/// <summary>Another family that is meant where an argument has another value than it usually has, such as <c>start = 1</c>.</summary>
/// <param name="Name">The argument.</param>
/// <param name="Usual">The value with which the family itself is meant, as without the argument.</param>
/// <param name="Value">The value with which the other is meant.</param>
/// <param name="Family">The other family, whose parameters are the same.</param>
public sealed record FamilyVariant(string Name, Rational Usual, Rational Value, Func<Family> Family);
