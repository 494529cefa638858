using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Tests.Checking.Structured;

public class StructuredCheckTests
{
    private const string Categorical = "Categorical(p) | Categorical(q)";
    private const string Gaussian = "MultivariateNormal(mu_1, Sigma_1) | MultivariateNormal(mu_2, Sigma_2)";

    [Theory]
    [InlineData(Categorical, "sum(i, 1, k, p[i]*log(p[i]/q[i]))")]
    [InlineData(Categorical, "sum(i, 1, n, p[i]*log(p[i])) - sum(j, 1, n, p[j]*log(q[j]))")]
    [InlineData(Categorical, "sum(i, 1, k, p[i]*log(p[i]/q[i]) - p[i] + q[i])")]
    [InlineData(Categorical, "sum(i, 1, k, p[i]*(1 + log(p[i]/q[i])) + 2*q[i]) - 3")]
    [InlineData(Categorical, "H(P, Q) - H(P)")]
    [InlineData("Multinomial(n, p) | Multinomial(n, q)", "n*sum(i, 1, k, p[i]*log(p[i]/q[i]))")]
    [InlineData(
        "DiagonalNormal(mu, sigma) | DiagonalNormal(0, 1)",
        "sum(i, 1, d, mu[i]^2 + sigma[i]^2 - log(sigma[i]^2))/2 - d/2"
    )]
    [InlineData(
        "Dirichlet(a) | Dirichlet(b)",
        "lgamma(sum(i,1,k,a[i])) - sum(i,1,k,lgamma(a[i])) - lgamma(sum(i,1,k,b[i])) + sum(i,1,k,lgamma(b[i])) + sum(i,1,k,(a[i]-b[i])*(digamma(a[i])-digamma(sum(j,1,k,a[j]))))"
    )]
    [InlineData(
        Gaussian,
        "(tr(inv(Sigma_2)*Sigma_1 - I) + (mu_2 - mu_1)'*Sigma_2^-1*(mu_2 - mu_1) + log(det(Sigma_2)/det(Sigma_1)))/2"
    )]
    [InlineData(
        "Wishart(n, V) | Wishart(m, W)",
        "m/2*(logdet(W) - logdet(V)) + n/2*(tr(inv(W)*V) - k) + sum(i,1,k, lgamma((m+1-i)/2) - lgamma((n+1-i)/2) + (n-m)/2*digamma((n+1-i)/2))"
    )]
    [InlineData(
        "MultivariateNormal([a, b], [[s, 0], [0, t]]) | MultivariateNormal([0, 0], [[1, 0], [0, 1]])",
        "(s + t - 2 - log(s*t) + a^2 + b^2)/2"
    )]
    [InlineData("Dirichlet(a) | Categorical(p)", "inf")]
    public void FormulasForAllSizesAreProven(string pair, string formula) =>
        Assert.IsType<Verdict.Proven>(Check(pair, formula));

    [Theory]
    [InlineData(Categorical, @"\sum_{i=1}^{k} p_i \log\frac{p_i}{q_i}")]
    [InlineData(Categorical, @"\sum_{x \in \mathcal{X}} p(x) \ln p(x) - \sum_x p(x) \ln q(x)")]
    [InlineData(
        "DiagonalNormal(mu, sigma) | DiagonalNormal(0, 1)",
        @"-\frac{1}{2}\sum_{j=1}^{J}\left(1+\log((\sigma_j)^2)-(\mu_j)^2-(\sigma_j)^2\right)"
    )]
    [InlineData(
        Gaussian,
        @"\frac{1}{2}\left[\log\frac{|\Sigma_2|}{|\Sigma_1|} - d + \operatorname{tr}\{\Sigma_2^{-1}\Sigma_1\} + (\mu_2 - \mu_1)^T \Sigma_2^{-1}(\mu_2 - \mu_1)\right]"
    )]
    [InlineData(
        Gaussian,
        @"\tfrac12\left(\mathrm{tr}(\Sigma_2^{-1}\Sigma_1) + (\boldsymbol{\mu}_2-\boldsymbol\mu_1)^{\top}\Sigma_2^{-1}(\mu_2-\mu_1) - k + \ln\det\Sigma_2 - \ln\det\Sigma_1\right)"
    )]
    public void LatexIsRead(string pair, string formula) =>
        Assert.IsType<Verdict.Proven>(Check(pair, formula, FormulaSyntax.Latex));

    [Theory]
    [InlineData(Categorical, "sum(i, 1, k, p[i]*log(q[i]/p[i]))", "negated")]
    [InlineData(Categorical, "sum(i, 1, k, q[i]*log(q[i]/p[i]))", "swapped")]
    [InlineData(Categorical, "sum(i, 1, k, p[i]*log2(p[i]/q[i]))", "bits")]
    [InlineData(Categorical, "-sum(i, 1, k, p[i]*log(q[i]))", "the cross-entropy H(P, Q)")]
    [InlineData(
        Gaussian,
        "(tr(Sigma_2^-1*Sigma_1) + (mu_2 - mu_1)'*Sigma_2^-1*(mu_2 - mu_1) + logdet(Sigma_2) - logdet(Sigma_1))/2",
        "constant"
    )]
    [InlineData(
        Gaussian,
        "(tr(Sigma_2*Sigma_1) + (mu_2 - mu_1)'*Sigma_2^-1*(mu_2 - mu_1) - k + logdet(Sigma_2) - logdet(Sigma_1))/2",
        null
    )]
    public void WrongOnesAreRefutedAtItems(string pair, string formula, string? mistake)
    {
        var refuted = Assert.IsType<Verdict.Refuted>(Check(pair, formula));
        Assert.Equal(mistake, refuted.Diagnosis?.Mistake);
        Assert.Contains(refuted.Counterexample.Point, p => p.Symbol.Name == "k");
        if (pair != Categorical)
            return;
        // The true value by the definition, at the items shown.
        var at = refuted.Counterexample.Point.ToDictionary(x => x.Symbol.Name, x => x.Value.ToDouble());
        var sum = Enumerable.Range(1, (int)at["k"]).Sum(i => at[$"p_{i}"] * Math.Log(at[$"p_{i}"] / at[$"q_{i}"]));
        Assert.Equal(sum, Assert.IsType<PointValue.Real>(refuted.Counterexample.True).Approximate, 14);
    }

    [Theory]
    [InlineData(Gaussian, "mu_1 + 1", "a number is not added")]
    [InlineData(Gaussian, "mu_1*mu_2", "a column is not multiplied by a column")]
    [InlineData(Gaussian, "tr(Sigma_3)", "unknown name 'Sigma_3'")]
    [InlineData(Categorical, "p*log(p)", "write an item as p[i]")]
    [InlineData("Poisson(a) | Poisson(b)", "a'", "a prime transposes")]
    public void WhatHasNoMeaningIsAnError(string pair, string formula, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InputException>(() => Check(pair, formula)).Message,
            StringComparison.Ordinal
        );

    private static Verdict Check(string pair, string formula, FormulaSyntax syntax = FormulaSyntax.Infix)
    {
        var parts = pair.Split('|');
        return Kl.Check(
            new ClaimedFormula
            {
                Formula = formula,
                P = parts[0].Trim(),
                Q = parts[1].Trim(),
                Syntax = syntax,
            }
        );
    }
}
