using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Closed forms as papers, books and notes set them; the infix beside each is what the authors mean.</summary>
public sealed class LatexReadingTests
{
    private static readonly SymbolTable table = SymbolTable
        .Of(
            new Symbol[]
            {
                new("mu_1", Domain.Real),
                new("mu_2", Domain.Real),
                new("sigma_1", Domain.Positive),
                new("sigma_2", Domain.Positive),
                new("alpha_p", Domain.Positive),
                new("alpha_q", Domain.Positive),
                new("beta_p", Domain.Positive),
                new("beta_q", Domain.Positive),
                new("lambda1", Domain.Positive),
                new("lambda2", Domain.Positive),
                new("theta", Domain.Positive),
                new("kappa", Domain.Positive),
                new("p", Domain.UnitOpen),
                new("q", Domain.UnitOpen),
                new("a", Domain.Positive),
                new("b", Domain.Positive),
                new("c", Domain.Positive),
                new("d", Domain.Positive),
                new("k", Domain.Positive),
                new("x", Domain.Positive),
                new("s_post", Domain.Positive),
            }
        )
        .WithOthers(Domain.Real);

    [Theory]
    [InlineData(
        @"\log\frac{\sigma_2}{\sigma_1} + \frac{\sigma_1^2 + (\mu_1 - \mu_2)^2}{2\sigma_2^2} - \frac{1}{2}",
        "log(sigma_2/sigma_1) + (sigma_1^2 + (mu_1 - mu_2)^2)/(2*sigma_2^2) - 1/2"
    )]
    [InlineData(
        @"\ln \left( \frac{\sigma_2}{\sigma_1} \right) + \frac{\sigma_{1}^{2} + \left(\mu_{1} - \mu_{2}\right)^{2}}{2 \sigma_{2}^{2}} - \frac12",
        "log(sigma_2/sigma_1) + (sigma_1^2 + (mu_1 - mu_2)^2)/(2*sigma_2^2) - 1/2"
    )]
    [InlineData(
        @"\frac{1}{2}\left[ \log \frac{\sigma_2^2}{\sigma_1^2} - 1 + \frac{\sigma_1^2}{\sigma_2^2} + \frac{(\mu_2-\mu_1)^2}{\sigma_2^2} \right]",
        "(log(sigma_2^2/sigma_1^2) - 1 + sigma_1^2/sigma_2^2 + (mu_2 - mu_1)^2/sigma_2^2)/2"
    )]
    [InlineData(
        @"\tfrac12\bigl(\sigma^2_1 + \mu^2_1 - 1 - \ln\sigma^2_1\bigr)",
        "(sigma_1^2 + mu_1^2 - 1 - log(sigma_1^2))/2"
    )]
    [InlineData(
        @"-\frac{1}{2}(1 + \log \sigma_1^2 - \mu_1^2 - \sigma_1^2)",
        "-(1 + log(sigma_1^2) - mu_1^2 - sigma_1^2)/2"
    )]
    [InlineData(
        @"\ln \sigma_2 - \ln \sigma_1 + \dfrac{\sigma_1^2}{2\sigma_2^2} - \tfrac{1}{2}",
        "log(sigma_2) - log(sigma_1) + sigma_1^2/(2*sigma_2^2) - 1/2"
    )]
    [InlineData(@"\ln\sigma_2/\sigma_1", "log(sigma_2/sigma_1)")]
    [InlineData(@"½ \log 2\pi e \sigma_1^2", "log(2*pi*exp(1)*sigma_1^2)/2")]
    [InlineData(@"\frac{1}{2} \log (2 \pi \mathrm{e} \sigma_1^2)", "log(2*pi*exp(1)*sigma_1^2)/2")]
    [InlineData(@"\log\left(\sigma_1\sqrt{2\pi e}\right)", "log(sigma_1*sqrt(2*pi*exp(1)))")]
    [InlineData(
        @"\log\frac{\lambda_1}{\lambda_2} + \frac{\lambda_2}{\lambda_1} - 1",
        "log(lambda1/lambda2) + lambda2/lambda1 - 1"
    )]
    [InlineData(
        @"\ln(\lambda_1) - \ln(\lambda_2) + {\lambda_2 \over \lambda_1} - 1",
        "log(lambda1) - log(lambda2) + lambda2/lambda1 - 1"
    )]
    [InlineData(
        @"\lambda_1 \log\frac{\lambda_1}{\lambda_2} + \lambda_2 - \lambda_1",
        "lambda1*log(lambda1/lambda2) + lambda2 - lambda1"
    )]
    [InlineData(@"p\log\frac{p}{q} + (1-p)\log\frac{1-p}{1-q}", "p*log(p/q) + (1-p)*log((1-p)/(1-q))")]
    [InlineData(
        @"p \ln p + (1-p) \ln (1-p) - p \ln q - (1-p) \ln (1-q)",
        "p*log(p) + (1-p)*log(1-p) - p*log(q) - (1-p)*log(1-q)"
    )]
    [InlineData(@"-p \log_2 p - (1-p) \log_2(1-p)", "(-p*log(p) - (1-p)*log(1-p))/log(2)")]
    [InlineData(@"-\frac{p\log_{10}p}{p}", "-log10(p)")]
    [InlineData(
        @"(\alpha_p-\alpha_q)\psi(\alpha_p)-\log\Gamma(\alpha_p)+\log\Gamma(\alpha_q)+\alpha_q(\log\beta_p-\log\beta_q)+\alpha_p\frac{\beta_q-\beta_p}{\beta_p}",
        "(alpha_p-alpha_q)*digamma(alpha_p) - lgamma(alpha_p) + lgamma(alpha_q) + alpha_q*(log(beta_p)-log(beta_q)) + alpha_p*(beta_q-beta_p)/beta_p"
    )]
    [InlineData(
        @"\ln\frac{\Gamma(\alpha_q)}{\Gamma(\alpha_p)} + \alpha_q \ln\frac{\beta_p}{\beta_q} + (\alpha_p - \alpha_q)\,\psi(\alpha_p)",
        "lgamma(alpha_q) - lgamma(alpha_p) + alpha_q*log(beta_p/beta_q) + (alpha_p-alpha_q)*psi(alpha_p)"
    )]
    [InlineData(
        @"\ln\left(\frac{\mathrm{B}(c, d)}{\mathrm{B}(a, b)}\right) + (a - c)\psi(a) + (b-d)\psi(b) + (c-a+d-b)\psi(a+b)",
        "lbeta(c,d) - lbeta(a,b) + (a-c)*psi(a) + (b-d)*psi(b) + (c-a+d-b)*psi(a+b)"
    )]
    [InlineData(@"\log B(c,d) - \log B(a,b)", "lbeta(c,d) - lbeta(a,b)")]
    [InlineData(@"a - \ln b + \ln\Gamma(a) + (1-a)\psi(a)", "a - log(b) + lgamma(a) + (1-a)*digamma(a)")]
    [InlineData(
        @"\psi'(a) + \psi^{(1)}(b) + \psi^{(2)}(c) + \psi_1(d)",
        "trigamma(a) + trigamma(b) + polygamma(2,c) + trigamma(d)"
    )]
    [InlineData(
        @"\gamma\left(1-\frac{1}{k}\right)+\ln\left(\frac{\theta}{k}\right)+1",
        "eulergamma*(1-1/k) + log(theta/k) + 1"
    )]
    [InlineData(
        @"\log \frac{k}{\theta^k} + (k-1)\left[\log x - \frac{\gamma}{k}\right]",
        "log(k/theta^k) + (k-1)*(log(x) - eulergamma/k)"
    )]
    [InlineData(
        @"\left(\frac{x}{\theta}\right)^{b} \Gamma\left(\frac{b}{k}+1\right)-1",
        "(x/theta)^b*gamma(b/k+1) - 1"
    )]
    [InlineData(
        @"\frac{|\mu_1-\mu_2|}{b} + \frac{a}{b}\exp\left(-\frac{|\mu_1-\mu_2|}{a}\right) + \log\frac{b}{a} - 1",
        "abs(mu_1-mu_2)/b + a/b*exp(-abs(mu_1-mu_2)/a) + log(b/a) - 1"
    )]
    [InlineData(
        @"\frac{\left|\mu_1-\mu_2\right|}{b} + e^{-\lvert\mu_1-\mu_2\rvert/a}",
        "abs(mu_1-mu_2)/b + exp(-abs(mu_1-mu_2)/a)"
    )]
    [InlineData(@"\log \frac{(a+b)^2+(\mu_1-\mu_2)^2}{4ab}", "log(((a+b)^2+(mu_1-mu_2)^2)/(4*a*b))")]
    [InlineData(@"\log\!\left[\frac{(a + b)^{2}}{4 a b}\right]", "log((a+b)^2/(4*a*b))")]
    [InlineData(
        @"\log(2\pi I_0(\kappa)) - \kappa\frac{I_1(\kappa)}{I_0(\kappa)}",
        "log(2*pi*besseli(0,kappa)) - kappa*besseli(1,kappa)/besseli(0,kappa)"
    )]
    [InlineData(@"\ln(2) + 2\ln 3", "log(2) + 2*log(3)")]
    [InlineData(@"\exp\{a\} + \exp[b] + \exp{c} + e^x", "exp(a) + exp(b) + exp(c) + exp(x)")]
    [InlineData(@"\sqrt{a}\sqrt[3]{b} + \sqrt2", "sqrt(a)*b^(1/3) + sqrt(2)")]
    [InlineData(@"a\cdot b \times c \, d", "a*b*c*d")]
    [InlineData(@"2 a b c^2 d", "2*a*b*c^2*d")]
    [InlineData(@"a^{b+1} + a^2b + a^{-1}", "a^(b+1) + a^2*b + 1/a")]
    [InlineData(@"\left\{ a + \left[ b + \left( c \right) \right] \right\}", "a + b + c")]
    [InlineData(@"\Phi\left(\frac{\mu_1}{\sigma_1}\right) + \varphi(\mu_1)", "Phi(mu_1/sigma_1) + phi(mu_1)")]
    [InlineData(@"\operatorname{erf}\left(\frac{\mu_1}{\sqrt{2}\sigma_1}\right)", "erf(mu_1/(sqrt(2)*sigma_1))")]
    [InlineData(
        @"\mathrm{erfc}(x) + \operatorname{sigmoid}(x) + \operatorname{softplus}(x)",
        "erfc(x) + sigmoid(x) + softplus(x)"
    )]
    [InlineData(@"\sigma(x)", "sigmoid(x)")]
    [InlineData(@"\tanh x + \sin x \cos x + \arctan x", "tanh(x) + sin(x)*cos(x) + atan(x)")]
    [InlineData(@"\log^2 x + \ln^{2}(x)", "2*log(x)^2")]
    [InlineData(@"\log x \log a", "log(x)*log(a)")]
    [InlineData(@"\log x (a + b)", "log(x)*(a+b)")]
    [InlineData(@"\sum_{i=1}^{3} i^2", "14")]
    [InlineData(@"\sum_{i=1}^{2} \mu_i", "mu_1 + mu_2")]
    [InlineData(@"\sum_{n=1}^{\infty} \frac{B(n/a, b)}{n + a b}", "sum(n, 1, inf, beta(n/a, b)/(n + a*b))")]
    [InlineData(@"\sum_{j=1}^{k} x", "k*x")]
    [InlineData(@"\zeta(a+1) + \frac{\zeta'(a+1)}{\zeta(a+1)}", "zeta(a+1) + zetaprime(a+1)/zeta(a+1)")]
    [InlineData(@"e^{2a/b} E_1(2a/b)", "exp(2*a/b)*E1(2*a/b)")]
    [InlineData(@"\binom{k}{x}", "choose(k, x)")]
    [InlineData(@"H_b + H_3", "harmonic(b) + 11/6")]
    [InlineData(@"D_{KL}(P \| Q) = a - b", "a - b")]
    [InlineData(@"\mathrm{KL}(p\,\Vert\,q) = a - b.", "a - b")]
    [InlineData(@"H(X) = \ln a", "log(a)")]
    [InlineData(@"s_{\text{post}}^2 + s_{\mathrm{post}}", "s_post^2 + s_post")]
    [InlineData(@"\begin{cases} a & \text{if } x < b \\ c & \text{otherwise} \end{cases}", "where(x < b, a, c)")]
    [InlineData(
        @"\begin{cases} \infty & x < b, \\ \log\frac{x}{b} & x \geq b. \end{cases}",
        "where(x < b, inf, log(x/b))"
    )]
    [InlineData(@"\min(a, b) + \max\{a, b\}", "min(a,b) + max(a,b)")]
    [InlineData(@"\mathbf{a} + \boldsymbol{\theta} + \hat{z} - \tilde{z}", "a + theta + z_hat - z_tilde")]
    [InlineData(@"\mu' - \mu^{(1)}", "mu_prime - mu_1")]
    [InlineData(@"\frac{\partial_}{}", null)]
    [InlineData(@"1/2\sigma_1^2", null)]
    [InlineData(@"a^10", null)]
    [InlineData(@"\frac{a}{b", null)]
    [InlineData(@"\left( a + b", null)]
    [InlineData(@"\foo{a}", null)]
    [InlineData(@"a + + * b", null)]
    [InlineData(@"\log", null)]
    [InlineData(@"|a - |b||", "abs(a - b)")]
    [InlineData(@"\|a\|", null)]
    [InlineData(@"\sin^{-1} x", null)]
    [InlineData(@"a = b = c", null)]
    [InlineData(@"", null)]
    public void Means_what_the_authors_mean(string latex, string? infix)
    {
        if (infix is null)
        {
            Assert.Throws<ParseException>(() => Latex.Parse(latex, table));
            return;
        }
        var (read, meant) = (Latex.Parse(latex, table), Infix.Parse(infix, table));
        Assert.True(
            read == meant || ZeroTest.AreEqual(read, meant, AssumptionSet.None) == Truth.True,
            $"{Infix.Print(read)} was read"
        );
    }

    [Theory]
    [InlineData(
        "Normal(m_1, s_1)",
        "Normal(m_2, s_2)",
        @"\ln\frac{s_2}{s_1} + \frac{s_1^2 + (m_1 - m_2)^2}{2 s_2^2} - \frac{1}{2}",
        true
    )]
    [InlineData(
        "Normal(m_1, s_1)",
        "Normal(m_2, s_2)",
        @"\ln\frac{s_1}{s_2} + \frac{s_1^2 + (m_1 - m_2)^2}{2 s_2^2} - \frac{1}{2}",
        false
    )]
    [InlineData(
        "Pareto(m_p, alpha_p)",
        "Pareto(m_q, alpha_q)",
        @"\alpha_q\log\frac{m_p}{m_q} + \log\frac{\alpha_p}{\alpha_q} + \frac{\alpha_q}{\alpha_p} - 1",
        true
    )]
    public void Claims_are_checked(string p, string q, string latex, bool right)
    {
        var verdict = Kl.Check(
            new ClaimedFormula
            {
                Formula = latex,
                P = p,
                Q = q,
                Syntax = FormulaSyntax.Latex,
            }
        );
        Assert.IsType(right ? typeof(Verdict.Proven) : typeof(Verdict.Refuted), verdict);
    }

    [Fact]
    public void What_is_printed_is_read_again()
    {
        foreach (
            var text in ImmutableArray.Create(
                "log(a/b) + 1/2",
                "digamma(a) - lgamma(b)",
                "a^(b+1)*exp(-c)",
                "sqrt(a)/(b*c)",
                "abs(a-b)^2"
            )
        )
        {
            var e = Infix.Parse(text, table);
            Assert.Equal(Truth.True, ZeroTest.AreEqual(e, Latex.Parse(Latex.Print(e), table), AssumptionSet.None));
        }
    }

    [Fact]
    public void Deep_and_long_texts_end_in_an_error()
    {
        foreach (
            var text in new[]
            {
                string.Concat(Enumerable.Repeat("{", 50_000)),
                string.Concat(Enumerable.Repeat(@"\frac{1}{", 20_000)),
                string.Concat(Enumerable.Repeat(@"\log ", 20_000)) + "a",
                string.Join(
                    "+",
                    Enumerable.Range(0, 30_000).Select(i => "a_{" + i.ToString(CultureInfo.InvariantCulture) + "}")
                ),
                new string('^', 1000),
            }
        )
            Assert.Throws<ParseException>(() => Latex.Parse(text, table));
    }
}
