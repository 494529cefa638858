using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>A point at which a claimed formula is wrong.</summary>
/// <param name="Point">The symbols and their exact values; the point satisfies all assumptions.</param>
/// <param name="Claimed">What the formula gives there.</param>
/// <param name="True">What is true there.</param>
public sealed record Counterexample(
    ImmutableArray<(Symbol Symbol, Rational Value)> Point,
    PointValue Claimed,
    PointValue True
);
