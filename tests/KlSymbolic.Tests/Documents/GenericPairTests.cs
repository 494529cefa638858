using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public class GenericPairTests
{
    [Fact]
    public void Parameters_end_in_1_and_2_with_letters_for_words()
    {
        Assert.Equal("Normal(mu1, sigma1)", GenericPair.P(Catalog.Normal).ToString());
        Assert.Equal("Gamma(alpha2, lambda2)", GenericPair.Q(Catalog.Gamma).ToString());
        Assert.Equal("Uniform(a1, b1)", GenericPair.P(Catalog.Uniform).ToString());
    }

    [Fact]
    public void Probabilities_are_p_and_q()
    {
        Assert.Equal("Bernoulli(p)", GenericPair.P(Catalog.Bernoulli).ToString());
        Assert.Equal("Bernoulli(q)", GenericPair.Q(Catalog.Bernoulli).ToString());
        Assert.Equal("Categorical(q1, q2, q3)", GenericPair.Q(Catalog.Categorical).ToString());
    }

    [Fact]
    public void No_name_stands_for_two_parameters()
    {
        foreach (var p in Catalog.All)
        {
            foreach (var q in Catalog.All)
            {
                var names = GenericPair
                    .P(p)
                    .Arguments.Concat(GenericPair.Q(q).Arguments)
                    .Select(a => ((Symbol)a).Name)
                    .ToList();
                Assert.True(names.Distinct().Count() == names.Count, $"{p} and {q}: {string.Join(", ", names)}");
            }
        }
    }
}
