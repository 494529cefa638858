using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class RationalPowerMasterTests
{
    [Theory]
    [InlineData("x", 1.16666666666666667)]
    [InlineData("x^2", 3.09343434343434343)]
    [InlineData("log(x)", -0.342272669598473005)]
    [InlineData("log(x)^2", 1.28618152247788674)]
    [InlineData("log(d + w*x)", 0.860865259540695819)]
    [InlineData("1/(d + w*x)", 0.434285714285714286)]
    [InlineData("abs(x - v)", 0.780315167214773534)]
    public void Moments_logarithms_and_kinks(string statistic, double expected) =>
        new Kernels("(s - 1)*log(x) - k*log(d + w*x)", Support.PositiveReals, Domain.Positive).Assert(
            statistic,
            expected,
            ("s", 1.5),
            ("k", 6.25),
            ("d", 1.75),
            ("w", 0.6),
            ("v", 0.8)
        );

    [Theory]
    [InlineData("x", 0.579208814701889333)]
    [InlineData("log(x)", -0.813256308333404962)]
    [InlineData("log(d + w*x^2)", 0.698976166237407591)]
    public void A_square_in_the_denominator(string statistic, double expected) =>
        new Kernels("(s - 1)*log(x) - k*log(d + w*x^2)", Support.PositiveReals, Domain.Positive).Assert(
            statistic,
            expected,
            ("s", 1.5),
            ("k", 6.25),
            ("d", 1.75),
            ("w", 0.6)
        );

    [Fact]
    public void Moments_exist_below_the_power_of_the_tail()
    {
        var kernels = new Kernels("(s - 1)*log(x) - (s + r)*log(1 + x)", Support.PositiveReals, Domain.Positive);
        var (s, r) = (Kernels.Positive("s"), Kernels.Positive("r"));
        Assert.Equal(Condition.Less(0, r - 2), kernels.Of("x^2")!.Exists);
        Assert.Equal(Condition.Less(0, s - 1), kernels.Of("1/x")!.Exists);
        Assert.Equal(Condition.Always, kernels.Of("log(x)^2")!.Exists);
    }
}
