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
    [InlineData("log(x)", 0.1944416008286545)]
    [InlineData("log(x - low)", -0.0864264580072595915)]
    [InlineData("log(high - x)", -1.26131840662888158)]
    [InlineData("log(1 + x/3)", 0.35337411224140089)]
    [InlineData("log(3 - x)", 0.515093997865986516)]
    [InlineData("exp(-x/2)", 0.534685668791640322)]
    [InlineData("exp(l*x)", 10.5596068346296853)]
    [InlineData("cos(x - 1/5)", 0.425992617222150608)]
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
    [InlineData("log(x)", -0.116065853888691763)]
    [InlineData("log(x - low)", -0.594534891891835618)]
    [InlineData("exp(-x/2)", 0.620846510541449334)]
    [InlineData("cos(x - 1/5)", 0.63320306327911909)]
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
