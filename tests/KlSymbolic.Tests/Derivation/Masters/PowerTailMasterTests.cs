using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class PowerTailMasterTests
{
    [Theory]
    [InlineData("x", 1.05)]
    [InlineData("x^2", 1.3125)]
    [InlineData("log(x)", -0.00196778673749521315)]
    [InlineData("1/x", 1.03703703703703704)]
    [InlineData("x*log(x)", 0.117933823925630026)]
    [InlineData("abs(x - v)", 0.335289706650490976)]
    public void Moments_logarithms_and_kinks(string statistic, double expected) =>
        new Kernels(
            "(-s - 1)*log(x)",
            Support.Between(Kernels.Positive("u"), Formula.Infinity),
            Domain.Positive
        ).Assert(statistic, expected, ("s", 3.5), ("u", 0.75), ("v", 1.2));

    [Fact]
    public void Moments_exist_below_the_power_of_the_tail()
    {
        var kernels = new Kernels(
            "(-s - 1)*log(x)",
            Support.Between(Kernels.Positive("u"), Formula.Infinity),
            Domain.Positive
        );
        Assert.Equal(Condition.Less(2 - Kernels.Positive("s"), 0), kernels.Of("x^2")!.Exists);
        Assert.Equal(Condition.Always, kernels.Of("log(x)^3")!.Exists);
    }
}
