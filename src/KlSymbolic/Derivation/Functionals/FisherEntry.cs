using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>An entry of the Fisher information matrix, derived by expectation and, independently, as a second derivative of the divergence.</summary>
/// <param name="First">The first parameter.</param>
/// <param name="Second">The second parameter.</param>
/// <param name="Information">−E ∂² log p / ∂First ∂Second, by the master rules.</param>
/// <param name="Hessian">∂² KL(θ||θ′) / ∂First′ ∂Second′ at θ′ = θ.</param>
/// <param name="Agreement">Whether the two are equal.</param>
public sealed record FisherEntry(
    Symbol First,
    Symbol Second,
    ConditionalValue Information,
    ConditionalValue Hessian,
    Agreement Agreement
);
