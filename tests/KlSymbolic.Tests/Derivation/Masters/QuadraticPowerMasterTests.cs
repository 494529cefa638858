using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits.</summary>
public class QuadraticPowerMasterTests
{
    [Theory]
    [InlineData("x", 0.4)]
    [InlineData("x^2", 0.421818181818181818)]
    [InlineData("x^3", 0.378181818181818182)]
    [InlineData("x^4", 0.600103896103896104)]
    [InlineData("abs(x - 2)", 1.6025155134182875)]
    [InlineData("abs(x + 1)", 1.40454772310176195)]
    [InlineData("abs(x - m)", 0.390215146756709542)]
    [InlineData("log((x - m)^2 + d^2)", 0.506788943736599752)]
    public void Moments_and_the_own_logarithm(string statistic, double expected) =>
        new Kernels("-k*log((x - m)^2 + d^2)", Support.Reals, Domain.Real).Assert(
            statistic,
            expected,
            ("k", 4.25),
            ("d", 1.2),
            ("m", 0.4)
        );

    [Theory]
    [InlineData("log((x - 1)^2 + 4)", 2.36085400111802146)]
    [InlineData("log((x - m)^2 + d^2)", 1.75093747470779987)]
    public void The_logarithm_of_another_quadratic_under_the_reciprocal_of_one(string statistic, double expected) =>
        new Kernels("-log((x - m)^2 + d^2)", Support.Reals, Domain.Real).Assert(
            statistic,
            expected,
            ("d", 1.2),
            ("m", 0.4)
        );

    [Theory]
    [InlineData("log(x^2 + 4)", 2.32630161961136173)]
    public void The_same_on_the_half_line(string statistic, double expected) =>
        new Kernels("-log(x^2 + d^2)", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, ("d", 1.2));

    [Theory]
    [InlineData("x")]
    [InlineData("x^2")]
    [InlineData("abs(x - 3)")]
    [InlineData("exp(x)")]
    public void Under_the_reciprocal_of_a_quadratic_nothing_that_grows_is_integrable(string statistic) =>
        Assert.Equal(
            Condition.Never,
            new Kernels("-log((x - m)^2 + d^2)", Support.Reals, Domain.Real).Of(statistic)!.Exists
        );

    [Fact]
    public void Moments_exist_below_the_power_of_the_tail() =>
        Assert.Equal(
            Condition.Less(2, 2 * Kernels.Positive("k") - 1),
            new Kernels("-k*log((x - m)^2 + d^2)", Support.Reals, Domain.Real).Of("x^2")!.Exists
        );
}
