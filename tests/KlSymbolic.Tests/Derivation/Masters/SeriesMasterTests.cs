using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two sums by mpmath 1.3 at 30 digits, at z = 0.35.</summary>
public class SeriesMasterTests
{
    [Theory]
    [InlineData("x", 0.538461538461538462)]
    [InlineData("x^2", 1.11834319526627219)]
    [InlineData("2^x", 2.16666666666666667)]
    public void The_geometric_series(string statistic, double expected) =>
        new Kernels("x*log(1/(1 + v))", Support.Naturals, Domain.Natural).Assert(
            statistic,
            expected,
            ("v", 1 / 0.35 - 1)
        );

    [Theory]
    [InlineData("x", 1.34615384615384615)]
    [InlineData("x^2", 3.88313609467455621)]
    public void The_binomial_series(string statistic, double expected) =>
        new Kernels("lgamma(x + r) - lgamma(x + 1) - x*log(1 + v)", Support.Naturals, Domain.Natural).Assert(
            statistic,
            expected,
            ("r", 2.5),
            ("v", 1 / 0.35 - 1)
        );

    [Theory]
    [InlineData("x", 1.24996028938616106)]
    [InlineData("x^2", 1.92301582982486317)]
    public void The_logarithmic_series(string statistic, double expected) =>
        new Kernels("-x*log(1 + v) - log(x)", Support.Integers(1, Formula.Infinity), Domain.PositiveInteger).Assert(
            statistic,
            expected,
            ("v", 1 / 0.35 - 1)
        );

    [Theory]
    [InlineData("x", 1.55555555555555556)]
    [InlineData("x^2", 3.57201646090534979)]
    public void The_binomial_theorem(string statistic, double expected) =>
        new Kernels(
            "x*log(z) - lgamma(x + 1) - lgamma(7 - x)",
            Support.Integers(0, 6),
            new(0, true, 6, true, true)
        ).Assert(statistic, expected, ("z", 0.35));

    [Fact]
    public void A_generating_function_exists_inside_the_circle_of_convergence() =>
        Assert.Equal(
            Condition.Less(Formula.Log(2) - Formula.Log(1 + Kernels.Positive("v")), 0),
            new Kernels("-x*log(1 + v)", Support.Naturals, Domain.Natural).Of("2^x")!.Exists
        );
}
