using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class PowerIntervalMasterTests
{
    [Theory]
    [InlineData("exp(v*x)", 1.79566371912899127)]
    [InlineData("exp(-x/3)", 0.780791285651629093)]
    [InlineData("abs(x - v)", 0.349106601887398853)]
    [InlineData("x^2", 0.77084751355462604)]
    public void Exponentials_under_a_reciprocal(string statistic, double expected) =>
        new Kernels(
            "-log(x)",
            Support.Between(Kernels.Positive("low"), Kernels.Positive("high")),
            Domain.Positive
        ).Assert(statistic, expected, ("low", 0.25), ("high", 1.75), ("v", 0.7));

    [Theory]
    [InlineData("exp(-v*x)", 0.618375384014777618)]
    [InlineData("exp(-x/3)", 0.783119554594288264)]
    public void Falling_exponentials_under_a_power(string statistic, double expected) =>
        new Kernels("(p - 1)*log(x)", Support.Between(0, Kernels.Positive("high")), Domain.Positive).Assert(
            statistic,
            expected,
            ("p", 0.8),
            ("high", 1.75),
            ("v", 0.7)
        );
}
