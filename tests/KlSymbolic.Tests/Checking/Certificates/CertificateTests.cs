using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking.Certificates;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking.Certificates;

/// <summary>Elementary certificates of known forms, and certificates that were tampered with.</summary>
public class CertificateTests
{
    private static readonly SymbolTable table = SymbolTable.Of(
        new("m1", Domain.Real),
        new("m2", Domain.Real),
        new("s1", Domain.Positive),
        new("s2", Domain.Positive),
        new("k1", Domain.Positive),
        new("k2", Domain.Positive),
        new("p", Domain.UnitOpen),
        new("q", Domain.UnitOpen)
    );

    // The certificates are those of the literature: Normal, exponential, Rayleigh, Bernoulli, geometric, inverse Gaussian, Cauchy; with
    // the tangent of a convex function Laplace, Gumbel and Weibull.
    [Theory]
    [InlineData("log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2")]
    [InlineData("s2/s1 - 1 - log(s2/s1)")]
    [InlineData("2*log(s2/s1) + s1^2/s2^2 - 1")]
    [InlineData("p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))")]
    [InlineData("log(p/q) + (1/p - 1)*log((1 - p)/(1 - q))")]
    [InlineData("log(((s1 + s2)^2 + (m1 - m2)^2)/(4*s1*s2))")]
    [InlineData("log(s2/s1) + (abs(m1 - m2) + s1*exp(-abs(m1 - m2)/s1))/s2 - 1")]
    [InlineData("log(s2/s1) + eulergamma*(s1/s2 - 1) + exp((m2 - m1)/s2)*gamma(1 + s1/s2) + (m1 - m2)/s2 - 1")]
    [InlineData("log(k1/k2) + k2*log(s2/s1) + (k2/k1 - 1)*eulergamma + (s1/s2)^k2*gamma(1 + k2/k1) - 1")]
    [InlineData("0")]
    public void A_form_of_the_literature_has_a_certificate_that_replays(string text)
    {
        var form = Infix.Parse(text, table);
        var found = CertificateSearch.Find(form, AssumptionSet.None);
        Assert.NotNull(found);
        Assert.True(CertificateReplay.Proves(found, form, AssumptionSet.None));
    }

    // Each is negative somewhere: P and Q exchanged in a term, a sign, a constant.
    [Theory]
    [InlineData("log(s1/s2) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2")]
    [InlineData("s2/s1 - 1 + log(s2/s1)")]
    [InlineData("s2/s1 - 2 - log(s2/s1)")]
    [InlineData("p*log(q/p) + (1 - p)*log((1 - p)/(1 - q))")]
    [InlineData("log(s2/s1) + (abs(m1 - m2) + s1*exp(-abs(m1 - m2)/s2))/s2 - 1")]
    [InlineData("log(s2/s1) + eulergamma*(s1/s2 - 1) + exp((m2 - m1)/s2)*gamma(1 + s1/s2) - 1")]
    [InlineData("log(k1/k2) + k2*log(s2/s1) + (k2/k1 - 1)*eulergamma + (s1/s2)^k1*gamma(1 + k2/k1) - 1")]
    [InlineData("m1 - m2")]
    public void A_form_that_is_negative_somewhere_has_none(string text) =>
        Assert.Null(CertificateSearch.Find(Infix.Parse(text, table), AssumptionSet.None));

    [Fact]
    public void Certificates_that_were_tampered_with_prove_nothing()
    {
        var form = Infix.Parse("s2/s1 - 1 - log(s2/s1)", table);
        Assert.True(Proves(new CertificateTerm.Phi(1, Parse("s2/s1"))));
        Assert.False(Proves(new CertificateTerm.Phi(2, Parse("s2/s1"))));
        Assert.False(Proves(new CertificateTerm.Phi(1, Parse("s1/s2"))));
        Assert.False(Proves(new CertificateTerm.Phi(1, Parse("s2/s1")), new CertificateTerm.Visible(1)));
        // The right sum, but of terms that may be negative.
        Assert.False(Proves(new CertificateTerm.Visible(form)));
        Assert.False(
            Proves(
                new CertificateTerm.Phi(1, Parse("s2/s1")),
                new CertificateTerm.Visible(1),
                new CertificateTerm.Visible(-1)
            )
        );
        Assert.False(
            Proves(new CertificateTerm.Visible(Parse("s2/s1 - 1")), new CertificateTerm.Logarithm(1, Parse("s1/s2")))
        );

        // log Γ(r) + γ (r − 1) is about −0.58 at r = −1.5.
        CertificateTerm negative = new CertificateTerm.LogGammaTangent(1, Parse("m1"));
        Assert.False(CertificateReplay.Proves(new([negative]), negative.Value, AssumptionSet.None));

        bool Proves(params CertificateTerm[] terms) =>
            CertificateReplay.Proves(new([.. terms]), form, AssumptionSet.None);
    }

    /// <summary>Each has the value of the form, and is negative somewhere, or has no value there.</summary>
    [Fact]
    public void Terms_with_a_weight_or_an_argument_of_the_wrong_sign_prove_nothing()
    {
        CertificateTerm[] right =
        [
            new CertificateTerm.Phi(Parse("k1"), Parse("s2/s1")),
            new CertificateTerm.Logarithm(Parse("k1"), Parse("(s1 + s2)/s1")),
            new CertificateTerm.ExponentialTangent(Parse("k1"), Parse("m1")),
            new CertificateTerm.LogGammaTangent(Parse("k1"), Parse("s1")),
            new CertificateTerm.Visible(Parse("k1*m1^2")),
        ];
        CertificateTerm[] wrong =
        [
            new CertificateTerm.Phi(Parse("-k1"), Parse("s2/s1")),
            new CertificateTerm.Phi(Parse("k1"), Parse("m1")),
            new CertificateTerm.Logarithm(Parse("-k1"), Parse("(s1 + s2)/s1")),
            new CertificateTerm.Logarithm(Parse("k1"), Parse("s1/s2")),
            new CertificateTerm.ExponentialTangent(Parse("m2"), Parse("m1")),
            new CertificateTerm.LogGammaTangent(Parse("-k1"), Parse("s1")),
            new CertificateTerm.Visible(Parse("k1*m1")),
        ];
        Assert.All(right, t => Assert.True(ProvesItself(t), t.ToString()));
        Assert.All(wrong, t => Assert.False(ProvesItself(t), t.ToString()));

        static bool ProvesItself(CertificateTerm term) =>
            CertificateReplay.Proves(new([term]), term.Value, AssumptionSet.None);
    }

    [Fact]
    public void TermsStandForWhatTheirNamesSay()
    {
        var (w, u) = (Parse("k1"), Parse("s1"));
        Assert.Equal(Parse("k1*(s1 - 1 - log(s1))"), new CertificateTerm.Phi(w, u).Value);
        Assert.Equal(Parse("k1*log(s1)"), new CertificateTerm.Logarithm(w, u).Value);
        Assert.Equal(Parse("k1*log(s1 + exp(-s1))"), new CertificateTerm.ExponentialTangent(w, u).Value);
        Assert.Equal(Parse("k1*(lgamma(s1) + eulergamma*(s1 - 1))"), new CertificateTerm.LogGammaTangent(w, u).Value);
    }

    private static Expr Parse(string text) => Infix.Parse(text, table);
}
