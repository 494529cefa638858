using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at l = 1.7.</summary>
public class PolynomialExponentialMasterTests
{
    private static readonly (string, double)[] at = [("l", 1.7), ("d", 0.6), ("v", 1)];

    [Theory]
    [InlineData("x", 0.806100217864923747)]
    [InlineData("x^(3/2)", 0.932928464308391685)]
    [InlineData("log(x)", -0.737473545593332886)]
    [InlineData("log(x)^2", 2.05162708604994275)]
    [InlineData("exp(-x)", 0.543260681806635167)]
    [InlineData("log(1 + x)", 0.521724294815022483)]
    [InlineData("log(d + x)", 0.225655161135278622)]
    [InlineData("log(1 + x/3)", 0.221467622266301396)]
    [InlineData("abs(x - v)", 0.623743368141510724)]
    public void A_linear_factor_makes_a_mixture(string statistic, double expected) =>
        new Kernels("log(1 + x) - l*x", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("log(d + x)", 0.0775661138729540332)]
    [InlineData("log(1 + x/3)", 0.167515591617077596)]
    public void A_shifted_logarithm_under_an_exponential(string statistic, double expected) =>
        new Kernels("-l*x", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("log(d + x)", 0.773487923401009464)]
    [InlineData("log(1 + x)", 0.954448419020417724)]
    public void A_shifted_logarithm_under_an_integer_power(string statistic, double expected) =>
        new Kernels("2*log(x) - l*x", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Fact]
    public void What_one_part_of_the_mixture_does_not_integrate_is_not_integrable()
    {
        var kernels = new Kernels("log(1 + x) - l*x", Support.PositiveReals, Domain.Positive);
        Assert.Equal(Condition.Never, kernels.Of("1/x")!.Exists);
        Assert.Equal(Condition.Less(0, Kernels.Positive("l") - Kernels.Positive("u")), kernels.Of("exp(u*x)")!.Exists);
        Assert.Null(kernels.Of("log(1 + x^2)"));
    }
}
