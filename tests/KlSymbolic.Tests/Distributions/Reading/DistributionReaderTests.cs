using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Distributions.Reading;

public class DistributionReaderTests
{
    [Theory]
    [InlineData("Normal(mu, sigma)", "mu real; sigma > 0", "")]
    [InlineData("Exponential(1/theta)", "theta > 0", "")]
    [InlineData("Normal(m, exp(lv/2))", "lv real; m real", "")]
    [InlineData("Normal(m, sqrt(v))", "m real; v > 0", "")]
    [InlineData("Gamma(n/2, 1/(2*V))", "V > 0; n > 0", "")]
    [InlineData("Uniform(1, 1 + t)", "t > 0", "")]
    [InlineData("Uniform(a, b)", "a real; b real", "a < b")]
    [InlineData("Normal(m, abs(s))", "m real; s real", "abs(s) > 0")]
    [InlineData("Normal(m, s*t)", "m real; s real; t real", "s*t > 0")]
    [InlineData("Bernoulli(1 - q)", "0 <= q <= 1", "")]
    [InlineData("Bernoulli(sigmoid(l))", "l real", "")]
    [InlineData("Exponential(-r)", "r < 0", "")]
    [InlineData("Categorical(p1, p2, p3)", "0 <= p1 <= 1; 0 <= p2 <= 1; 0 <= p3 <= 1", "p1 + p2 + p3 == 1")]
    [InlineData("Categorical([0.5, 0.25, 0.25])", "", "")]
    [InlineData("Gamma(rate = r, shape = 2)", "r > 0", "")]
    [InlineData("gamma(2, b)", "b > 0", "")]
    public void InfersDomains(string text, string domains, string assumptions)
    {
        var (distribution, known) = DistributionReader.Read(text);
        Assert.Equal(
            domains,
            string.Join(
                "; ",
                distribution
                    .FreeSymbols()
                    .OrderBy(s => s.Name, StringComparer.Ordinal)
                    .Select(s => s.Domain.Describe(s.Name))
            )
        );
        Assert.Equal(assumptions, string.Join("; ", known.Facts.Select(f => f.Print())));
    }

    [Theory]
    [InlineData("Normol(0, 1)", "P, column 1: no family is called 'Normol'; did you mean Normal(mu, sigma)?")]
    [InlineData("Normal(0)", "P, column 1: Normal(mu, sigma) takes 2 arguments, and 1 is given")]
    [InlineData("Normal(0, 1, 2)", "P, column 1: Normal(mu, sigma) takes 2 arguments, and 3 are given")]
    [InlineData("Normal(0, 0)", "P, column 11: sigma > 0 is required, and sigma is 0")]
    [InlineData("Normal(0, -1)", "P, column 11: sigma > 0 is required, and sigma is -1")]
    [InlineData("Normal(0, -exp(t))", "P, column 11: sigma > 0 is required, and sigma is -exp(t)")]
    [InlineData(
        "Normal(0, s=1)",
        "P, column 11: Normal has no parameter 's'; it is given by mu or mean or loc, sigma or"
    )]
    [InlineData("Normal(0, variance = 0)", "P, column 22: variance > 0 is required, and variance is 0")]
    [InlineData("Gamma(mean = 0, variance = 1)", "P, column 14: mean > 0 is required, and mean is 0")]
    [InlineData("Gamma(2, scale = -t^2)", "P, column 18: scale > 0 is required, and scale is -t^2")]
    [InlineData("Normal(0, 1, sigma = 2)", "P, column 14: sigma is given twice")]
    [InlineData("Geometric(1/2, start = 2)", "P, column 16: start is 0 or 1 for Geometric")]
    [InlineData("Uniform(2, 1)", "P, column 1: Uniform(a, b) does not exist for these arguments")]
    [InlineData("Categorical(1/2, 1/3)", "P, column 1: Categorical(p1, p2, ...) does not exist for these arguments")]
    [InlineData("Bernoulli(3/2)", "P, column 11: 0 <= p <= 1 is required, and p is 3/2")]
    public void NamesPlaceAndRemedy(string text, string message)
    {
        var error = Assert.Throws<InputException>(() => DistributionReader.Read(text));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Normal(nan, 1)")]
    [InlineData("Normal(inf, 1)")]
    [InlineData("Normal(0, 1")]
    [InlineData("Normal(0, 1/0)")]
    public void RefusesWhatIsNoDistribution(string text) =>
        Assert.Throws<InputException>(() => DistributionReader.Read(text));

    [Fact]
    public void SharesSymbolsBetweenTheTwoDistributions()
    {
        var pair = DistributionReader.ReadPair("Normal(m, s)", "Exponential(s)");
        Assert.Equal(pair.P.Arguments[1], pair.Q.Arguments[0]);
        Assert.True(((Symbol)pair.Q.Arguments[0]).Domain.IsPositive);
    }

    [Fact]
    public void NamesTheInputOfAnError()
    {
        var error = Assert.Throws<InputException>(() => DistributionReader.ReadPair("Normal(0, 1)", "Normal(0, 0)"));
        Assert.Equal("Q", error.Input);
        Assert.Equal(10, error.Position);
    }

    [Fact]
    public void TakesAssumptions()
    {
        var (distribution, _) = DistributionReader.Read("Normal(m, 1)", "m >= 0");
        Assert.True(((Symbol)distribution.Arguments[0]).Domain.IsNonnegative);
    }

    [Fact]
    public void DiscoversTheFamiliesInOrder() =>
        Assert.Equal(Catalog.All.Select(f => f.Name).Order(StringComparer.Ordinal), Catalog.All.Select(f => f.Name));

    // The maps are those of textbooks; each pair of texts is one distribution.
    [Theory]
    [InlineData("Normal(mean = m, variance = v)", "Normal(m, sqrt(v))", "m real; v > 0")]
    [InlineData("Normal(m, precision = t)", "Normal(m, 1/sqrt(t))", "m real; t > 0")]
    [InlineData("Normal(m, logvar = L)", "Normal(m, exp(L/2))", "L real; m real")]
    [InlineData("Normal(logstd = s, mu = m)", "Normal(m, exp(s))", "m real; s real")]
    [InlineData("Exponential(scale = t)", "Exponential(1/t)", "t > 0")]
    [InlineData("Exponential(mean = t)", "Exponential(1/t)", "t > 0")]
    [InlineData("Gamma(shape = a, scale = t)", "Gamma(a, 1/t)", "a > 0; t > 0")]
    [InlineData("Gamma(mean = m, variance = v)", "Gamma(m^2/v, m/v)", "m > 0; v > 0")]
    [InlineData("Beta(mean = m, concentration = k)", "Beta(m*k, (1 - m)*k)", "k > 0; 0 < m < 1")]
    [InlineData("Bernoulli(logits = l)", "Bernoulli(sigmoid(l))", "l real")]
    [InlineData("NegativeBinomial(mean = m, dispersion = d)", "NegativeBinomial(1/d, 1/(1 + m*d))", "d > 0; m > 0")]
    [InlineData("StudentT(3)", "StudentT(3, 0, 1)", "")]
    [InlineData("Geometric(1/3, start = 0)", "Geometric(1/3)", "")]
    [InlineData("Geometric(p = 1/3, start = 1)", "ShiftedGeometric(1/3)", "")]
    [InlineData("Poisson(lograte = l)", "Poisson(exp(l))", "l real")]
    public void Quantities_that_people_use_become_parameters(string given, string canonical, string domains)
    {
        var (law, known) = DistributionReader.Read(given);
        var (same, _) = DistributionReader.Read(canonical);
        Assert.Equal(same.Family, law.Family);
        Assert.All(law.Arguments.Zip(same.Arguments), a => Assert.Equal(Infix.Print(a.Second), Infix.Print(a.First)));
        Assert.Equal(
            domains,
            string.Join(
                "; ",
                law.FreeSymbols().OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Domain.Describe(s.Name))
            )
        );
        Assert.Empty(known.Facts);
    }
}
