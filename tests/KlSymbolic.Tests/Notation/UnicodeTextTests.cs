using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Formulas as textbooks print them; the right-hand sides were typed by hand.</summary>
public class UnicodeTextTests
{
    [Theory]
    [InlineData(
        "-1/2 + log(sigma2/sigma1) + ((mu1 - mu2)^2 + sigma1^2)/(2*sigma2^2)",
        "log(σ₂/σ₁) + (σ₁² + (μ₁ − μ₂)²)/(2σ₂²) − 1/2"
    )]
    [InlineData("1/2 + log(2*pi)/2 + log(sigma)", "log(σ) + log(2π)/2 + 1/2")]
    [InlineData("lambda2 - lambda1 + lambda1*log(lambda1/lambda2)", "λ₁ log(λ₁/λ₂) + λ₂ − λ₁")]
    [InlineData("(a1 - a2)*digamma(a1) - lgamma(a1)", "(a₁ − a₂) ψ(a₁) − log Γ(a₁)")]
    [InlineData("x - 1", "x − 1")]
    [InlineData("-x", "−x")]
    [InlineData("1 - x", "1 − x")]
    [InlineData("a*(b + c)", "a·(b + c)")]
    [InlineData("2*(b + c)", "2(b + c)")]
    [InlineData("(a + b)*(c + d)", "(a + b)(c + d)")]
    [InlineData("a*b*rate", "a b rate")]
    [InlineData("2*rate", "2 rate")]
    [InlineData("2*3^n", "2·3^n")]
    [InlineData("2*log(x)", "2 log(x)")]
    [InlineData("abs(x - y)/b", "|x − y|/b")]
    [InlineData("polygamma(1, x) + polygamma(n, x)", "polygamma(n, x) + ψ⁽¹⁾(x)")]
    [InlineData("x^3*y^(-2)*z^(3/2)", "x³ z^(3/2)/y²")]
    [InlineData("sqrt(2*pi*sigma)", "√(2πσ)")]
    [InlineData("lgamma(x)^2*log(y)^2", "(log Γ(x))² log(y)²")]
    [InlineData("sqrt(x)^n", "(√x)^n")]
    [InlineData("where(a < b, 1, where(a == b, x/2, 0))", "{1 if a < b; x/2 if a = b; 0 otherwise}")]
    [InlineData("sum(i, 1, k, p_i)", "Σ(i = 1…k: pᵢ)")]
    [InlineData("mu_max + alpha_1 + x_q", "α₁ + μₘₐₓ + x_q")]
    [InlineData("eulergamma*inf_", "γ inf_")]
    public void Formulas(string infix, string expected) =>
        Assert.Equal(expected, UnicodeText.Print(Infix.Parse(infix, SymbolTable.Open)));

    [Theory]
    [InlineData("alpha2 <= alpha1 and beta != 1", "α₂ ≤ α₁ and β ≠ 1")]
    [InlineData("a < b or 0 < c", "a < b or c > 0")]
    public void Conditions(string infix, string expected) =>
        Assert.Equal(expected, UnicodeText.Print(Infix.ParseCondition(infix, SymbolTable.Open)));

    [Fact]
    public void The_conditions_that_compare_nothing_are_words() =>
        Assert.Equal(("always", "never"), (UnicodeText.Print(Condition.Always), UnicodeText.Print(Condition.Never)));
}
