using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Checking;

public class ClaimedFormulaTests
{
    [Theory]
    [InlineData("sigma_2", "1/sigma_2 - (sigma_1^2 + (mu_1 - mu_2)^2)/sigma_2^3", true)]
    [InlineData("mu_1", "(mu_1 - mu_2)/sigma_2^2", true)]
    [InlineData("mu_1", "(mu_2 - mu_1)/sigma_2^2", false)]
    public void ComponentsOfTheGradientAreChecked(string by, string formula, bool isRight)
    {
        var claim = Claim("Normal(mu_1, sigma_1)", "Normal(mu_2, sigma_2)", formula) with
        {
            Functional = Functional.Gradient,
            By = by,
        };
        Assert.Equal(isRight, Kl.Check(claim) is Verdict.Proven);
        Assert.Equal(!isRight, Kl.Check(claim) is Verdict.Refuted { Diagnosis.Mistake: "negated" });
    }

    [Theory]
    [InlineData("log2(a/b) + (b/a - 1)/log(2)", true)]
    [InlineData("log(a/b) + b/a - 1", false)]
    public void AClaimInBitsIsComparedInBits(string formula, bool isRight)
    {
        var claim = Claim("Exponential(a)", "Exponential(b)", formula) with { Unit = InformationUnit.Bits };
        Assert.Equal(isRight, Kl.Check(claim) is Verdict.Proven);
        Assert.Equal(!isRight, Kl.Check(claim) is Verdict.Refuted);
        Assert.Equal(!isRight, Kl.Check(claim with { Unit = InformationUnit.Nats }) is Verdict.Proven);
    }

    [Fact]
    public void WhatAClaimLacksIsNamed()
    {
        var claim = Claim("Poisson(a)", "Poisson(b)", "0");
        Assert.Contains("Q is missing", Message(claim with { Q = null }), StringComparison.Ordinal);
        Assert.Contains(
            "the symbol",
            Message(claim with { Functional = Functional.Gradient }),
            StringComparison.Ordinal
        );
        Assert.Contains("its order", Message(claim with { Functional = Functional.Renyi }), StringComparison.Ordinal);

        static string Message(ClaimedFormula claim) => Assert.Throws<ArgumentException>(() => Kl.Check(claim)).Message;
    }

    [Fact]
    public void AGradientByAnUnknownSymbolIsAnError()
    {
        var claim = Claim("Poisson(a)", "Poisson(b)", "0") with { Functional = Functional.Gradient, By = "c" };
        Assert.Contains(
            "those are a, b",
            Assert.Throws<InputException>(() => Kl.Check(claim)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ADomainThatIsNotKnownIsAskedFor()
    {
        var claim = Claim("Exponential(s*t)", "Exponential(1)", "log(s) + log(t) + 1/(s*t) - 1");
        Assert.Contains(
            "--assume \"s > 0\"",
            Assert.IsType<Verdict.Undecided>(Kl.Check(claim)).Why,
            StringComparison.Ordinal
        );
        Assert.IsType<Verdict.Proven>(Kl.Check(claim with { Assume = ["s > 0"] }));
        Assert.IsType<Verdict.Refuted>(Kl.Check(claim with { Formula = "log(s*t) + 1/(s*t) + 1" }));
    }

    [Fact]
    public void AssumptionsThatContradictEachOtherAreAnError()
    {
        var claim = Claim("Poisson(a)", "Poisson(b)", "0") with { Assume = ["a < b", "b < a"] };
        Assert.StartsWith(
            "assumption 2",
            Assert.Throws<InputException>(() => Kl.Check(claim)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Each of these takes from 7 to 40 seconds without a limit, in steps that do not look at the clock.</summary>
    [Theory]
    [InlineData("Poisson(a)", "a*log(a/b) - a + b + sum(i,1,300,sum(j,1,300,sum(k,1,300,log(i+j+k+a))))")]
    [InlineData("Binomial(500, a)", "0")]
    [InlineData("Poisson((a + c)^100*exp(a))", "0")]
    public void TheTimeHoldsForEveryStep(string p, string formula)
    {
        var verdict = Kl.Check(Claim(p, "Poisson(b)", formula), TimeSpan.FromSeconds(0.2));
        // A point that refutes the formula may be found in time; the search for the mistake, which takes longer, is not.
        if (verdict is Verdict.Refuted refuted)
            Assert.Null(refuted.Diagnosis);
        else
            Assert.Contains("has run out", Assert.IsType<Verdict.Undecided>(verdict).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void NestedMinimaAreNotUnfoldedWithoutEnd()
    {
        var formula = string.Concat(Enumerable.Repeat("min(a, b - ", 150)) + "a" + new string(')', 150);
        Assert.Contains(
            "parts",
            Assert.IsType<Verdict.Undecided>(Kl.Check(Claim("Poisson(a)", "Poisson(b)", formula))).Why,
            StringComparison.Ordinal
        );
    }

    private static ClaimedFormula Claim(string p, string q, string formula) =>
        new()
        {
            Formula = formula,
            P = p,
            Q = q,
        };
}
