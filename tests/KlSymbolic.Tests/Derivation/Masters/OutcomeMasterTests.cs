using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are sums of mass times statistic by mpmath 1.3 at 30 digits, at success probability 0.3.</summary>
public class OutcomeMasterTests
{
    private static readonly (string, double) odds = ("v", 3.0 / 7);

    [Theory]
    [InlineData("lgamma(x + 1)", 0.799405799911372088)]
    [InlineData("lgamma(9 - x)", 7.05400614125307079)]
    [InlineData("log(x + 1)", 0.938086331458508908)]
    public void Finitely_many_outcomes_are_summed(string statistic, double expected) =>
        new Kernels(
            "lgamma(7) - lgamma(x + 1) - lgamma(7 - x) + x*log(v) - 6*log(1 + v)",
            Support.Integers(0, 6),
            new(0, true, 6, true, true)
        ).Assert(statistic, expected, odds);

    [Theory]
    [InlineData("lgamma(x + 1)", 2.13397697772909151)]
    [InlineData("log(x + 1)", 0.914561561883896363)]
    public void A_geometric_mass_is_summed_to_the_end(string statistic, double expected) =>
        new Kernels("log(v/(1 + v)) - x*log(1 + v)", Support.Naturals, Domain.Natural).Assert(
            statistic,
            expected,
            odds
        );

    [Theory]
    [InlineData("lgamma(x + 5/4)", 8.11239972311488482)]
    [InlineData("lgamma(x + r)", 10.3436591636330256)]
    public void A_negative_binomial_mass_is_summed_to_the_end(string statistic, double expected) =>
        new Kernels(
            "lgamma(x + r) - lgamma(r) - lgamma(x + 1) + r*log(v/(1 + v)) - x*log(1 + v)",
            Support.Naturals,
            Domain.Natural
        ).Assert(statistic, expected, odds, ("r", 2.5));

    [Fact]
    public void A_logarithmic_mass_is_summed_to_the_end() =>
        new Kernels(
            "-x*log(1 + v) - log(x) - log(log(1 + 1/v))",
            Support.Integers(1, Formula.Infinity),
            Domain.PositiveInteger
        ).Assert("log(x)", 0.126083486631184123, ("v", 7.0 / 3));

    [Fact]
    public void A_Poisson_mass_is_summed_to_the_end() =>
        new Kernels("x*log(z) - z - lgamma(x + 1)", Support.Naturals, Domain.Natural).Assert(
            "lgamma(x + 7/2)",
            5.00912283028996879,
            ("z", 2.5)
        );

    [Fact]
    public void Statistics_of_several_sums_share_one()
    {
        var kernel = new Kernels("log(v/(1 + v)) - x*log(1 + v)", Support.Naturals, Domain.Natural);
        var sum = Assert.IsType<IndexedSum>(kernel.Whole("lgamma(x + 1) - 2*lgamma(x + r)"));
        Assert.True(sum.Body.Contains(Functions.LogGamma));
    }

    [Fact]
    public void A_mass_that_does_not_fall_geometrically_is_not_summed()
    {
        Assert.Null(new Kernels("lgamma(x + 1) - x*v", Support.Naturals, Domain.Natural).Of("lgamma(x + 2)"));
        Assert.Null(new Kernels("x*v", Support.Naturals, Domain.Natural).Of("lgamma(x + 2)"));
        Assert.Null(new Kernels("-x*v", Support.Naturals, Domain.Natural).Of("exp(x^2)"));
    }
}
