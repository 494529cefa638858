using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class ExponentialIntervalMasterTests
{
    [Theory]
    [InlineData("x", 1.28880686860159031)]
    [InlineData("x^2", 1.80034095061307438)]
    [InlineData("abs(x - v)", 0.418708865997217018)]
    public void Between_two_ends(string statistic, double expected) =>
        new Kernels("l*x", Support.Between(Kernels.Positive("low"), Kernels.Positive("high")), Domain.Positive).Assert(
            statistic,
            expected,
            ("l", 1.7),
            ("low", 0.25),
            ("high", 1.75),
            ("v", 1)
        );

    [Theory]
    [InlineData("x", 0.838235294117647059)]
    [InlineData("x^2", 1.04865916955017301)]
    [InlineData("abs(x - v)", 0.490507021436949798)]
    public void Above_an_end(string statistic, double expected) =>
        new Kernels("-l*x", Support.Between(Kernels.Positive("low"), Formula.Infinity), Domain.Positive).Assert(
            statistic,
            expected,
            ("l", 1.7),
            ("low", 0.25),
            ("v", 1)
        );

    [Theory]
    [InlineData("x", 1)]
    [InlineData("x^2", 1.1875)]
    [InlineData("abs(x - v)", 0.375)]
    public void A_rate_of_unknown_sign_may_be_zero(string statistic, double expected) =>
        new Kernels("m*x", Support.Between(Kernels.Positive("low"), Kernels.Positive("high")), Domain.Positive).Assert(
            statistic,
            expected,
            ("m", 0),
            ("low", 0.25),
            ("high", 1.75),
            ("v", 1)
        );
}
