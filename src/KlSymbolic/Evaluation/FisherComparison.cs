using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation.Functionals;

namespace KlSymbolic.Evaluation;

/// <summary>An entry of a Fisher information compared in numbers with the Hessian of the divergence, where no proof is known.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Values">The values of the symbols at which it was compared.</param>
/// <param name="Information">The entry's value there.</param>
/// <param name="Hessian">The second derivative of the divergence there.</param>
/// <param name="Tolerance">How far the two may be apart for rounding and discretisation.</param>
/// <param name="IsByDefinition">Whether the second value is a second difference of the definition, and not of a closed form.</param>
public sealed record FisherComparison(
    FisherEntry Entry,
    ImmutableArray<(Symbol Symbol, Rational Value)> Values,
    double Information,
    double Hessian,
    double Tolerance,
    bool IsByDefinition
)
{
    /// <summary>Whether the two agree; this is no proof.</summary>
    public bool Agrees => Math.Abs(Information - Hessian) <= Tolerance;
}
