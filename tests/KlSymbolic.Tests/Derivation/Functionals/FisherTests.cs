using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Functionals;

/// <summary>Fisher informations as the literature states them, and against the Hessian of the divergence for all families.</summary>
public class FisherTests
{
    public static TheoryData<string> Families => [.. Catalog.All.Select(f => f.Name)];

    /// <summary>Lehmann, Casella, Theory of Point Estimation, 2nd ed., table 2.5.1; Johnson, Kotz, Balakrishnan, by family.</summary>
    [Theory]
    [InlineData("Normal(mu, sigma)", "1/sigma^2; 0; 2/sigma^2")]
    [InlineData("Gamma(a, b)", "polygamma(1, a); -1/b; a/b^2")]
    [InlineData(
        "Beta(a, b)",
        "polygamma(1, a) - polygamma(1, a + b); -polygamma(1, a + b); polygamma(1, b) - polygamma(1, a + b)"
    )]
    [InlineData("Weibull(k, b)", "((1 - eulergamma)^2 + pi^2/6)/k^2; (eulergamma - 1)/b; k^2/b^2")]
    [InlineData("Gumbel(mu, b)", "1/b^2; (eulergamma - 1)/b^2; ((1 - eulergamma)^2 + pi^2/6)/b^2")]
    [InlineData("Logistic(mu, b)", "1/(3*b^2); 0; (3 + pi^2)/(9*b^2)")]
    [InlineData("Laplace(mu, b)", "1/b^2; 0; 1/b^2")]
    [InlineData("Lomax(s, a)", "a/(s^2*(a + 2)); -1/(s*(a + 1)); 1/a^2")]
    [InlineData("InverseGaussian(mu, l)", "l/mu^3; 0; 1/(2*l^2)")]
    [InlineData("LogNormal(mu, sigma)", "1/sigma^2; 0; 2/sigma^2")]
    [InlineData("Poisson(l)", "1/l")]
    [InlineData("Bernoulli(p)", "1/(p*(1 - p))")]
    [InlineData("Binomial(12, p)", "12/(p*(1 - p))")]
    [InlineData("Geometric(p)", "1/(p^2*(1 - p))")]
    [InlineData("Exponential(1/theta)", "1/theta^2")]
    [InlineData("Pareto(2, a)", "1/a^2")]
    public void The_information_is_the_known_one(string law, string entries)
    {
        var fisher = Kl.Fisher(law);
        var symbols = SymbolTable.Of([.. fisher.P.FreeSymbols()]);
        var known = entries.Split(';').Select(e => Infix.Parse(e, symbols)).ToList();
        Assert.Equal(known.Count, fisher.Entries.Length);
        for (var i = 0; i < known.Count; i++)
        {
            var value = fisher.Entries[i].Information.Value;
            Assert.NotNull(value);
            Assert.True(
                ZeroTest.AreEqual(value, known[i], fisher.Assumptions) == Truth.True,
                $"{fisher.Entries[i].First}, {fisher.Entries[i].Second}: {value} is not {known[i]}"
            );
        }
    }

    /// <summary>1/(2λ(1 − λ)) at 1/2 would be 2 and 1/(λ(1 − λ)) 4; by the series of log C the information there is 4/3.</summary>
    [Fact]
    public void A_value_given_apart_is_left_out()
    {
        var entry = Assert.Single(Kl.Fisher("ContinuousBernoulli(l)").Entries);
        Assert.Equal("l != (1/2)", entry.Information.When.ToString());
        Assert.Equal(Agreement.Proven, entry.Agreement);
        Pairs.Near(4.0 / 3, entry.Information.Value!.Evaluate(("l", 0.5 + 1e-3)), 1e-4);
    }

    [Theory]
    [InlineData("Uniform(a, b)", "support")]
    [InlineData("Pareto(m, 2)", "support")]
    [InlineData("Triangular(0, 1, c)", "kink")]
    [InlineData("Erlang(k, 2)", "integer")]
    [InlineData("Categorical(a, b, c)", "cannot vary alone")]
    public void Where_the_family_is_not_regular_there_is_none(string law, string reason)
    {
        var fisher = Kl.Fisher(law);
        Assert.Empty(fisher.Parameters);
        Assert.All(fisher.Irregular, i => Assert.Contains(reason, i.Reason, StringComparison.Ordinal));
        Assert.NotEmpty(fisher.Irregular);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_information_is_the_Hessian_of_the_divergence_at_equality(string name) =>
        Assert.Equal(0, FisherTable.Of(Catalog.Find(name)!).Differing);

    [Fact]
    public void Nearly_all_entries_are_proven()
    {
        var rows = FisherTable.All();
        Assert.True(rows.Sum(r => r.Proven) >= 78, $"{rows.Sum(r => r.Proven)} are proven.");
        Assert.True(rows.Sum(r => r.Proven + r.Agreed + r.AgreedByDefinition) >= 91);
        Assert.True(rows.Sum(r => r.Unknown) <= 14);
    }
}
