using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Structured;

public sealed class StructuredDerivationTests
{
    public static TheoryData<string> Families => [.. StructuredCatalog.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_against_itself_has_closed_forms_that_fit_together(string name)
    {
        var family = StructuredCatalog.Find(name)!;
        var d = Kl.DeriveStructured(Call(family, "1"), Call(family, "2"));
        foreach (var outcome in new[] { d.Divergence, d.CrossEntropy, d.Entropy })
        {
            Assert.Contains(outcome.AsCases, c => c.Outcome is Outcome.Finite);
            Assert.DoesNotContain(outcome.AsCases, c => c.Outcome is Outcome.NoClosedForm);
        }
        Assert.Equal(Truth.True, d.Decomposition);
        Assert.Contains(d.Steps, s => s.Kind == StepKind.Entropy);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void No_distribution_diverges_from_itself(string name)
    {
        var family = StructuredCatalog.Find(name)!;
        var d = Kl.DeriveStructured(Call(family, ""), Call(family, ""));
        Assert.Equal("0", Infix.Print(Assert.IsType<Outcome.Finite>(d.Divergence).Value));
    }

    [Theory]
    [InlineData(
        "MultivariateNormal(mean1, cov1)",
        "MultivariateNormal(mean2, cov2)",
        "(tr(cov2^-1*cov1) + (mean1 - mean2)'*cov2^-1*(mean1 - mean2) + logdet(cov2) - logdet(cov1) - k)/2"
    )]
    [InlineData("MultivariateNormal(m, S)", "MultivariateNormal(0, I)", "(tr(S) + m'*m - logdet(S) - k)/2")]
    [InlineData(
        "MultivariateNormal(mean=m, precision=L)",
        "MultivariateNormal(mean=n, precision=M)",
        "(tr(L^-1*M) + (m - n)'*M*(m - n) + logdet(L) - logdet(M) - k)/2"
    )]
    [InlineData(
        "DiagonalNormal(m, s)",
        "DiagonalNormal(n, t)",
        "sum(i, 1, k, log(t[i]/s[i]) + ((m[i] - n[i])^2 + s[i]^2)/(2*t[i]^2) - 1/2)"
    )]
    [InlineData("Categorical(p)", "Categorical(q)", "sum(i, 1, k, log(p[i]/q[i])*p[i])")]
    [InlineData("Categorical(p)", "OneHotCategorical(p)", "0")]
    [InlineData(
        "Dirichlet([a, b])",
        "Beta(c, d)",
        "lbeta(c, d) - lbeta(a, b) + (a - c)*digamma(a) + (b - d)*digamma(b) + (c + d - a - b)*digamma(a + b)"
    )]
    [InlineData("MultivariateNormal([a, b], [[s, c], [c, t]])", "MultivariateNormal([a, b], [[s, c], [c, t]])", "0")]
    public void Divergences_are_derived_for_symbolic_and_given_sizes(string p, string q, string expected)
    {
        var value = Assert.IsType<Outcome.Finite>(Kl.DeriveStructured(p, q).Divergence).Value;
        Assert.Equal(expected, Infix.Print(value));
    }

    [Fact]
    public void Counts_with_other_totals_are_other_points()
    {
        var same = Kl.DeriveStructured("Multinomial(n, p)", "Multinomial(m, q)").Divergence.AsCases;
        Assert.Equal(2, same.Length);
        Assert.IsType<Outcome.Finite>(same[0].Outcome);
        Assert.Equal("n == m", ConditionText.Print(same[0].When));
        Assert.Equal(InfinityReason.Support, Assert.IsType<Outcome.Infinite>(same[1].Outcome).Reason);
        Assert.IsType<Outcome.Infinite>(Kl.DeriveStructured("Multinomial(3, p)", "Multinomial(4, q)").Divergence);
        Assert.IsType<Outcome.Finite>(Kl.DeriveStructured("Multinomial(4, p)", "Multinomial(4, q)").Divergence);
    }

    [Fact]
    public void An_outcome_that_Q_excludes_makes_the_divergence_infinite()
    {
        const string p = "Multinomial(6, [0.25, 0.25, 0.5])";
        const string q = "Multinomial(6, [0, 0.5, 0.5])";
        var there = Assert.IsType<Outcome.Infinite>(Kl.DeriveStructured(p, q).Divergence);
        Assert.Equal(InfinityReason.Support, there.Reason);
        // Back, each trial says log 2 more: 1/2 against 1/4, for three of six on average.
        Assert.Equal(
            "3*log(2)",
            Infix.Print(Assert.IsType<Outcome.Finite>(Kl.DeriveStructured(q, p).Divergence).Value)
        );
    }

    [Fact]
    public void The_mean_of_an_inverse_exists_only_for_enough_degrees_of_freedom()
    {
        var cases = Kl.DeriveStructured("Wishart(n, V)", "InverseWishart(m, S)").Divergence.AsCases;
        Assert.Equal(2, cases.Length);
        Assert.IsType<Outcome.Finite>(cases[0].Outcome);
        Assert.Equal("k + 1 < n", ConditionText.Print(cases[0].When));
        Assert.Equal(InfinityReason.Tails, Assert.IsType<Outcome.Infinite>(cases[1].Outcome).Reason);
    }

    [Fact]
    public void Points_of_different_kinds_are_mutually_singular()
    {
        var d = Kl.DeriveStructured("Dirichlet(a)", "MultivariateNormal(m, S)");
        Assert.Equal(InfinityReason.MutuallySingular, Assert.IsType<Outcome.Infinite>(d.Divergence).Reason);
        Assert.IsType<Outcome.Finite>(d.Entropy);
    }

    private static string Call(StructuredFamily family, string suffix) =>
        $"{family.Name}({string.Join(", ", family.Parameters.Select(p => p.Name + (p.Shape == ParameterShape.Size ? "" : suffix)))})";
}
