using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>A case of a Rényi divergence.</summary>
/// <param name="When">The condition on parameters and order.</param>
/// <param name="Divergence">D_a there.</param>
/// <param name="LogAffinity">log ∫ p^a q^(1−a), where it is finite and known.</param>
internal sealed record RenyiCase(Condition When, Outcome Divergence, Expr? LogAffinity);
