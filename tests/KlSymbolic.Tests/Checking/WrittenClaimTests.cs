using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Tests.Checking;

/// <summary>Right formulas in the ways that people write them, and wrong ones that are wrong in a corner only.</summary>
public class WrittenClaimTests
{
    private const string Gaussian =
        @"\log\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac{1}{2}";

    // The mean of a Pareto is finite for a > 1, its variance for a > 2 only.
    private const string Pareto =
        "log(a/x) - 1 - 1/a + log(2*pi*s^2)/2 + (a*x^2/((a - 1)^2*(a - 2)) + (a*x/(a - 1) - m)^2)/(2*s^2)";

    [Theory]
    [InlineData(@"\[" + Gaussian + @".\]")]
    [InlineData(@"\(" + Gaussian + @"\)")]
    [InlineData(@"\begin{equation}" + Gaussian + @"\label{eq:kl}\end{equation}")]
    [InlineData(@"\begin{align*} D_{KL} &= " + Gaussian + @" \tag{3.1} \end{align*}")]
    [InlineData(@"\boxed{" + Gaussian + "}")]
    [InlineData("log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2")]
    public void DisplaysLabelsAndUnderscoresDoNotMatter(string formula) =>
        Assert.IsType<Verdict.Proven>(Check("Normal(mu_1, sigma_1)", "Normal(mu_2, sigma_2)", formula));

    [Theory]
    [InlineData("Gamma(k, b)", "Gamma(l, b)", @"(k-l)\Psi(k) - \ln\Gamma(k) + \ln\Gamma(l)")]
    [InlineData("Gamma(k, b)", "Gamma(l, b)", @"(k-l)\frac{\Gamma'(k)}{\Gamma(k)} - \ln\frac{\Gamma(k)}{\Gamma(l)}")]
    [InlineData("Erlang(k, r)", "Exponential(r)", @"(k-1)(H_{k-1} - \gamma) - \ln((k-1)!)")]
    [InlineData("Beta(a', b)", "Beta(a, b)", "lbeta(a, b) - lbeta(a', b) + (a' - a)*(digamma(a') - digamma(a' + b))")]
    [InlineData("Normal(e, 1)", "Normal(0, 1)", "e^2/2")]
    [InlineData("Poisson(exp(t))", "Poisson(1)", "t*e^t - e^t + 1")]
    public void NamesHaveTheirUsualMeaning(string p, string q, string formula) =>
        Assert.IsType<Verdict.Proven>(Check(p, q, formula));

    // No outcome at all is a case of the conditions on each, but not of probabilities that add up to 1.
    [Theory]
    [InlineData("p1*log(p1/q1) + (1 - p1)*log((1 - p1)/(1 - q1))", true)]
    [InlineData("p1*log(p1/q1) + (1 - p1)*log((1 - p1)/q1)", false)]
    public void AProbabilityMayBeWrittenAsTheRest(string formula, bool isRight)
    {
        var verdict = Check("Categorical(p1, p2)", "Categorical(q1, q2)", formula);
        Assert.Equal(isRight ? typeof(Verdict.Proven) : typeof(Verdict.Refuted), verdict.GetType());
    }

    [Fact]
    public void ASymbolThatIsMisspeltIsSuggested()
    {
        var verdict = Check("Bernoulli(p)", "Bernoulli(q)", "pp*log(p/q) + (1 - p)*log((1 - p)/(1 - q))");
        var mistake = Assert.IsType<Verdict.Refuted>(verdict).Diagnosis!;
        Assert.Equal("unknown symbol", mistake.Mistake);
        Assert.EndsWith("; p may be meant", mistake.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void APowerOfALogarithmIsToldFromTheLogarithmOfAPower()
    {
        var verdict = Check("Normal(m, s)", "Normal(0, 1)", "-(1 + log(s)^2 - m^2 - s^2)/2");
        Assert.Equal("parenthesis", Assert.IsType<Verdict.Refuted>(verdict).Diagnosis?.Mistake);
    }

    // Each is right at all the points that are readable without a look at the formula.
    [Theory]
    [InlineData("Pareto(x, a)", "Normal(m, s)", "where(a > 1, " + Pareto + ", inf)")]
    [InlineData("Normal(m, s)", "Normal(m, s)", "where(m == 12345, 1, 0)")]
    [InlineData("Normal(m, s)", "Normal(m, s)", "where(m > 1000000, 1, 0)")]
    [InlineData("Normal(m, s)", "Normal(m, s)", "where(s < 1/1000000, where(m < -1000, 1, 0), 0)")]
    public void WhatIsWrongInOneBranchOnlyIsRefuted(string p, string q, string formula) =>
        Assert.IsType<Verdict.Refuted>(Check(p, q, formula));

    [Theory]
    [InlineData("alpha[0]")]
    [InlineData("alpha[1/2]")]
    [InlineData(@"\ln\Gamma(\alpha_0)")]
    public void ItemsAreCountedFromOne(string formula) =>
        Assert.Contains(
            "items are counted from 1",
            Assert.Throws<InputException>(() => Check("Dirichlet(alpha)", "Dirichlet(beta)", formula)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("sum(i, 1, k, alpha[i + 1])")]
    [InlineData("alpha[9]")]
    public void ItemsThatDoNotExistHaveNoValue(string formula) =>
        Assert.IsType<Verdict.Undecided>(Check("Dirichlet(alpha)", "Dirichlet(beta)", formula));

    [Theory]
    [InlineData(@"\log\frac{\sigma_2}{\sigma_1}...")]
    [InlineData(@"\log\frac{\sigma_2}{\sigma_1} + \ldots")]
    public void WhatIsLeftOutIsNotPassedOver(string formula) =>
        Assert.Throws<InputException>(() => Check("Normal(mu_1, sigma_1)", "Normal(mu_2, sigma_2)", formula));

    private static Verdict Check(string p, string q, string formula) =>
        Kl.Check(
            new ClaimedFormula
            {
                P = p,
                Q = q,
                Formula = formula,
            }
        );
}
