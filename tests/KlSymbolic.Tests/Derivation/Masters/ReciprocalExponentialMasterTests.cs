using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class ReciprocalExponentialMasterTests
{
    [Theory]
    [InlineData("x", 1.3)]
    [InlineData("x^2", 2.73619047619047619)]
    [InlineData("1/x", 1.24542124542124542)]
    [InlineData("1/x^2", 2.37088918407599726)]
    [InlineData("exp(-x)", 0.370052268525521783)]
    public void Powers_and_exponentials(string statistic, double expected) =>
        new Kernels("-3/2*log(x) - s*x - r/x", Support.PositiveReals, Domain.Positive).Assert(
            statistic,
            expected,
            ("s", 2.1 / (2 * 1.3 * 1.3)),
            ("r", 1.05)
        );

    [Fact]
    public void Another_power_is_another_kernel() =>
        Assert.Null(new Kernels("-1/2*log(x) - s*x - r/x", Support.PositiveReals, Domain.Positive).Of("x"));
}
