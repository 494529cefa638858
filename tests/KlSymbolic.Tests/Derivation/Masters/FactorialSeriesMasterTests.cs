using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are sums by mpmath 1.3 at 30 digits, at z = 2.5.</summary>
public class FactorialSeriesMasterTests
{
    private const string kernel = "x*log(z) - lgamma(x + 1)";

    [Theory]
    [InlineData("x", 2.5)]
    [InlineData("x^2", 8.75)]
    [InlineData("x^3", 36.875)]
    [InlineData("3^(-x)", 0.188875602837561838)]
    [InlineData("x*2^(-x)", 0.358130996075237625)]
    [InlineData("lgamma(x + 1)", 1.62145343761235935)]
    public void Moments_generating_functions_and_the_factorial(string statistic, double expected) =>
        new Kernels(kernel, Support.Naturals, Domain.Natural).Assert(statistic, expected, ("z", 2.5));

    [Fact]
    public void The_factorial_of_another_series_is_not_this_one()
    {
        Assert.Null(new Kernels("-2*lgamma(x + 1)", Support.Naturals, Domain.Natural).Of("x"));
        var other = new Kernels("-x*z", Support.Naturals, Domain.Natural).Of("lgamma(x + 1)");
        Assert.False(other!.Value.Contains(Functions.PoissonLogFactorial));
    }
}
