using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>How a right formula does when it is computed in double precision as it is written.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Point">The worst point found, each value an exact double.</param>
/// <param name="Computed">What the formula gives there in double precision.</param>
/// <param name="True">The true value there.</param>
/// <param name="LostDigits">How many of 16 digits are lost there; 16 where none is right.</param>
/// <param name="Explanation">What goes wrong, in a sentence.</param>
/// <param name="Rewriting">The same formula written so that the fault does not occur there; null where none is known.</param>
public sealed record Stability(
    StabilityGrade Grade,
    ImmutableArray<(Symbol Symbol, Rational Value)> Point,
    double Computed,
    PointValue True,
    int LostDigits,
    string Explanation,
    Expr? Rewriting
);
