using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are integrals by mpmath 1.3 at 30 digits, at mean 0.7 and standard deviation 1.3.</summary>
public class QuadraticMasterTests
{
    private static readonly (string, double)[] at = [("m", 0.7), ("s", 1.3)];

    [Theory]
    [InlineData("x", 0.7)]
    [InlineData("x^2", 2.18)]
    [InlineData("x^3", 3.892)]
    [InlineData("x^4", 13.777)]
    [InlineData("exp(-x/2)", 0.870445612662258407)]
    [InlineData("x*exp(x/4)", 1.40969143587229918)]
    [InlineData("exp(-x^2/3)", 0.635031666911256602)]
    [InlineData("abs(x - 2)", 1.51662022352798438)]
    public void Moments_exponentials_and_kinks(string statistic, double expected) =>
        new Kernels("-(x - m)^2/(2*s^2)", Support.Reals, Domain.Real).Assert(statistic, expected, at);

    [Fact]
    public void The_exponential_of_a_square_exists_where_the_quadratic_stays_negative()
    {
        var kernels = new Kernels("-b*x^2 + m*x", Support.Reals, Domain.Real);
        Assert.Equal(Condition.Less(0, Kernels.Positive("b") - 1), kernels.Of("exp(x^2)")!.Exists);
        Assert.Equal(Condition.Always, kernels.Of("exp(3*x)")!.Exists);
    }

    [Fact]
    public void An_upward_quadratic_is_no_kernel() =>
        Assert.Null(new Kernels("b*x^2 + m*x", Support.Reals, Domain.Real).Of("x"));
}
