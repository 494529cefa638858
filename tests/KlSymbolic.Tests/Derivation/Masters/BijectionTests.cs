using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class BijectionTests
{
    [Theory]
    [InlineData("x", 1.09265879788183943)]
    [InlineData("x^2", 3.56260830485003251)]
    [InlineData("exp(-x/2)", 0.731548494809046649)]
    [InlineData("abs(x - 2)", 1.50061055931104232)]
    [InlineData("abs(x + 1)", 2.11663595598363892)]
    public void An_exponential_inside_an_exponential(string statistic, double expected) =>
        new Kernels("-(x - m)/d - exp(-(x - m)/d)", Support.Reals, Domain.Real).Assert(
            statistic,
            expected,
            ("m", 0.4),
            ("d", 1.2)
        );

    [Theory]
    [InlineData("x^2", 4.89741011252289214)]
    [InlineData("exp(x/3)", 1.50976540409455634)]
    [InlineData("log(1 + exp(-(x - m)/d))", 1)]
    public void An_exponential_inside_a_logarithm(string statistic, double expected) =>
        new Kernels("-(x - m)/d - 2*log(1 + exp(-(x - m)/d))", Support.Reals, Domain.Real).Assert(
            statistic,
            expected,
            ("m", 0.4),
            ("d", 1.2)
        );

    [Theory]
    [InlineData("x", 0.375)]
    [InlineData("x^2", 0.5234375)]
    public void An_interval_onto_the_unit_interval(string statistic, double expected) =>
        new Kernels(
            "-log(x - low)/2 - log(high - x)/2",
            Support.Between(Kernels.Positive("low"), Kernels.Positive("high")),
            Domain.Positive
        ).Assert(statistic, expected, ("low", -0.5), ("high", 1.25));

    [Theory]
    [InlineData("x", 1.39527656637811813)]
    [InlineData("log(x)", 0.202732554054082191)]
    [InlineData("1/x", 0.93018437758541209)]
    public void A_logarithm_of_an_interval(string statistic, double expected) =>
        new Kernels(
            "-log(x)",
            Support.Between(Kernels.Positive("low"), Kernels.Positive("high")),
            Domain.Positive
        ).Assert(statistic, expected, ("low", 0.5), ("high", 3));
}
