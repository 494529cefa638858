using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at b = 1.75 and r = 0.6.</summary>
public class QuadraticHalfLineMasterTests
{
    private static readonly (string, double)[] at = [("b", 1.75), ("r", 0.6)];

    [Theory]
    [InlineData("exp(x)", 1.62308890604784219)]
    [InlineData("exp(-x/3)", 0.872323289827214688)]
    [InlineData("x*exp(x)", 0.890226924688086786)]
    [InlineData("x^2*exp(-2*x)", 0.0653322226900340721)]
    public void Exponentials_under_a_half_of_a_bell(string statistic, double expected) =>
        new Kernels("-b*x^2", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("exp(x)", 2.51331583073592897)]
    [InlineData("exp(-x/3)", 0.757853680263590243)]
    [InlineData("x*exp(x)", 2.49854408672929614)]
    [InlineData("x^2*exp(-2*x)", 0.11288990976839288)]
    public void Exponentials_under_a_power_times_it(string statistic, double expected) =>
        new Kernels("2*log(x) - b*x^2", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("x", 0.748503422347904193)]
    [InlineData("x^2", 0.69974344383106929)]
    [InlineData("exp(x)", 2.27766200337893259)]
    [InlineData("exp(-x/3)", 0.785111647068893675)]
    [InlineData("x*exp(x)", 2.05615873703695184)]
    [InlineData("x^2*exp(-2*x)", 0.103324584314406244)]
    public void A_bell_cut_off_beside_its_centre(string statistic, double expected) =>
        new Kernels("log(x) + r*x - b*x^2", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);
}
