using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Expected texts follow the reference of Typst; the browser checks compile whole pages.</summary>
public class TypstTests
{
    [Theory]
    [InlineData("log(sigma2/sigma1) - 1/2", "log frac(sigma_2, sigma_1) - frac(1, 2)")]
    [InlineData("(mu1 - mu2)^2", "(mu_1 - mu_2)^(2)")]
    [InlineData("log(x)^2", "(log x)^(2)")]
    [InlineData("rate*x", "\"rate\" thin x")]
    [InlineData("mu_max + p_i_j", "mu_(\"max\") + p_(i,j)")]
    [InlineData("sqrt(2*pi)", "sqrt(2 π)")]
    [InlineData("abs(x - a)", "abs(x - a)")]
    [InlineData("erf(x)", "op(\"erf\") (x)")]
    [InlineData("lgamma(a) + digamma(a + 1)", "log Γ (a) + ψ (a + 1)")]
    [InlineData("polygamma(2, a)", "ψ^((2)) (a)")]
    [InlineData("besseli(0, k)", "I_(0) (k)")]
    [InlineData("sum(i, 1, n, p_i)", "sum_(i = 1)^(n) p_(i)")]
    [InlineData("2*3^x", "2 dot 3^(x)")]
    public void A_formula(string infix, string expected) =>
        Assert.Equal(expected, Typst.Print(Infix.Parse(infix, SymbolTable.Open)));

    [Fact]
    public void A_choice_names_its_condition() =>
        Assert.Equal(
            "cases(1 & quad \"if \" x < 0, 2 & quad \"otherwise\")",
            Typst.Print(Infix.Parse("where(x < 0, 1, 2)", SymbolTable.Open))
        );

    [Fact]
    public void A_name_that_is_no_word_is_quoted() =>
        Assert.Equal("\"#\\\"x\\\"\"", Typst.Print(new Symbol("#\"x\"", Domain.Real)));
}
