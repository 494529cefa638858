using System.Collections.Immutable;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>The gradient of KL(P||Q) in the symbols of P and Q, with the steps that lead to it.</summary>
/// <remarks>Immutable; equality is by reference.</remarks>
public sealed class GradientDerivation
{
    internal GradientDerivation(PairDerivation pair) => Pair = pair;

    /// <summary>The divergence that is differentiated.</summary>
    public PairDerivation Pair { get; }

    /// <summary>The partial derivatives by the symbols of P, then by those that Q adds.</summary>
    public required ImmutableArray<PartialDerivative> Partials { get; init; }

    /// <summary>The steps beyond those of <see cref="Pair"/>, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }
}
