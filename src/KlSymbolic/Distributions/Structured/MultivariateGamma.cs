using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Structured;

/// <summary>The gamma function of a matrix argument, by its product of gamma functions (DLMF 35.3.4).</summary>
internal static class MultivariateGamma
{
    /// <summary>log Γ_k(a) = k(k − 1)/4 log π + Σ log Γ(a + (1 − i)/2).</summary>
    public static Expr Log(Expr a, Expr size) =>
        size * (size - 1) / 4 * Formula.Log(Formula.Pi)
        + StructuredFamily.SumOver(size, i => Formula.LogGamma(a + (1 - i) / 2));
}
