using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at k = 1.7 and m = 0.4.</summary>
public class CircularMasterTests
{
    private const string kernel = "k*cos(x - m)";
    private static readonly Support circle = Support.Between(-Formula.Pi, Formula.Pi);

    [Theory]
    [InlineData("cos(x - m)", 0.641828891624353309)]
    [InlineData("cos(x - 2)", -0.0187410970345967294)]
    [InlineData("cos(1/2 - x)", 0.638622420562010127)]
    [InlineData("cos(x)", 0.591163556899296863)]
    public void Cosines_about_any_direction(string statistic, double expected) =>
        new Kernels(kernel, circle, Domain.Real).Assert(statistic, expected, ("k", 1.7), ("m", 0.4));

    [Fact]
    public void The_circle_has_length_two_pi_and_other_functions_are_not_known()
    {
        Assert.Null(new Kernels(kernel, Support.Between(0, Formula.Pi), Domain.Positive).Of("cos(x - m)"));
        Assert.Null(new Kernels(kernel, circle, Domain.Real).Of("x^2"));
    }
}
