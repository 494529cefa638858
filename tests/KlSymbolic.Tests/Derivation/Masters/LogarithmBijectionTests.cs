using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are integrals by mpmath 1.3 at 30 digits; log x has mean 0.3 and standard deviation 0.6.</summary>
public class LogarithmBijectionTests
{
    private static readonly (string, double)[] at = [("m", 0.3), ("s", 0.6)];

    [Theory]
    [InlineData("x", 1.61607440219289338)]
    [InlineData("x^2", 3.74342137726086257)]
    [InlineData("1/x", 0.886920436717157516)]
    [InlineData("log(x)^2", 0.45)]
    [InlineData("x*log(x)", 1.06660910544730963)]
    [InlineData("abs(x - 2)", 0.904181009221286543)]
    public void Expectations_carry_over(string statistic, double expected) =>
        new Kernels("-(log(x) - m)^2/(2*s^2) - log(x)", Support.PositiveReals, Domain.Positive).Assert(
            statistic,
            expected,
            at
        );

    [Fact]
    public void Every_power_exists_and_no_exponential_is_known()
    {
        var kernels = new Kernels("-(log(x) - m)^2/(2*s^2) - log(x)", Support.PositiveReals, Domain.Positive);
        Assert.Equal(Condition.Always, kernels.Of("x^7")!.Exists);
        Assert.Null(kernels.Of("exp(x)"));
    }
}
