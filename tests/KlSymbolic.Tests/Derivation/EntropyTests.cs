using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Entropies as the literature states them (Lazo, Rathie, IEEE Trans. Inf. Theory 24, 1978).</summary>
public class EntropyTests
{
    [Theory]
    [InlineData("Normal", "log(2*pi)/2 + log(sigma) + 1/2")]
    [InlineData("LogNormal", "mu + log(2*pi)/2 + log(sigma) + 1/2")]
    [InlineData("Exponential", "1 - log(rate)")]
    [InlineData("Gamma", "shape - log(rate) + lgamma(shape) + (1 - shape)*psi(shape)")]
    [InlineData(
        "Beta",
        "lbeta(alpha, beta) - (alpha - 1)*psi(alpha) - (beta - 1)*psi(beta) + (alpha + beta - 2)*psi(alpha + beta)"
    )]
    [InlineData("Laplace", "1 + log(2*scale)")]
    [InlineData("Uniform", "log(b - a)")]
    [InlineData("Bernoulli", "-p*log(p) - (1 - p)*log(1 - p)")]
    [InlineData("Poisson", "rate*(1 - log(rate)) + elogfactorial(rate)")]
    public void The_entropy_is_the_known_one(string name, string expected)
    {
        var family = Catalog.Find(name)!;
        Symbol[] symbols = [.. family.Parameters.Select(p => new Symbol(p.Name, p.Domain))];
        var derivation = Deriver.Entropy(family.With([.. symbols]), AssumptionSet.None);
        var value = Assert.IsType<Outcome.Finite>(derivation.Entropy).Value;
        var known = Infix.Parse(expected, SymbolTable.Of(symbols));
        Assert.True(ZeroTest.AreEqual(value, known, derivation.Assumptions) == Truth.True, $"{value} is not {known}");
        Assert.Contains(derivation.Steps, s => s.Kind == StepKind.Entropy || s.Claim is Claim.ExpectationIs);
    }
}
