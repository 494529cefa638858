using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class QuadraticIntervalMasterTests
{
    private static readonly Support interval = Support.Between(Kernels.Positive("low"), Kernels.Positive("high"));
    private static readonly (string, double)[] at = [("m", 0.4), ("s", 0.8), ("low", 0.25), ("high", 1.75), ("v", 1)];

    [Theory]
    [InlineData("x", 0.847858712204629255)]
    [InlineData("x^2", 0.873039357636379541)]
    [InlineData("x^3", 1.02632845359600764)]
    [InlineData("exp(-x/2)", 0.66683117841915479)]
    [InlineData("x*exp(2*x)", 8.83088131694086247)]
    [InlineData("abs(x - v)", 0.362263274853688643)]
    public void Moments_exponentials_and_kinks(string statistic, double expected) =>
        new Kernels("-(x - m)^2/(2*s^2)", interval, Domain.Positive).Assert(statistic, expected, at);

    [Fact]
    public void Everything_bounded_exists_and_exponentials_of_squares_are_not_known()
    {
        var kernels = new Kernels("-(x - m)^2/(2*s^2)", interval, Domain.Positive);
        Assert.Equal(Condition.Always, kernels.Of("exp(9*x)")!.Exists);
        Assert.Null(kernels.Of("exp(x^2)"));
        Assert.Null(kernels.Of("log(x)"));
    }
}
