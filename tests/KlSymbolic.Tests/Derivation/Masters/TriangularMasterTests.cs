using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, over 0.25, 0.7 and 1.75.</summary>
public class TriangularMasterTests
{
    private const string kernel = "where(x < 7/10, log(x - 1/4) - log(9/20), log(7/4 - x) - log(21/20))";
    private static readonly Support interval = Support.Between(Rational.Of(1, 4), Rational.Of(7, 4));

    [Theory]
    [InlineData("x", 0.9)]
    [InlineData("x^3", 1.006675)]
    [InlineData("log(x)", -0.170333652070575145)]
    [InlineData("log(x)^2", 0.165959096287063663)]
    [InlineData("1/x", 1.27352057662319034)]
    [InlineData("x^(5/2)", 0.94670312017403568)]
    [InlineData("exp(-2*x)", 0.197919272893050233)]
    [InlineData("cos(x - 1/5)", 0.728969021261242757)]
    [InlineData("abs(x - v)", 0.278571428571428571)]
    [InlineData("log((x - 1/2)^2 + 4)", 1.44653330247273345)]
    [InlineData("where(x < 1, log(x), log(2 - x))", -0.361106190560876821)]
    [InlineData("where(x < 7/10, log(x - 1/4) - log(9/20), log(7/4 - x) - log(21/20))", -0.5)]
    public void Divided_differences_of_a_second_antiderivative(string statistic, double expected) =>
        new Kernels(kernel, interval, Domain.Positive).Assert(statistic, expected, ("v", 1));

    [Fact]
    public void Both_lines_meet_at_the_mode_and_reach_zero_at_the_ends()
    {
        Assert.Null(new Kernels("where(x < 7/10, log(x - 1/4), log(7/4 - x))", interval, Domain.Positive).Of("x"));
        Assert.Null(
            new Kernels(
                "where(x < 7/10, log(x - 1/4) - log(9/20), log(2 - x) - log(13/10))",
                interval,
                Domain.Positive
            ).Of("x")
        );
    }

    [Fact]
    public void Powers_exist_where_the_density_makes_up_for_them()
    {
        var kernels = new Kernels(
            "where(x < 1/2, log(x) - log(1/2), log(1 - x) - log(1/2))",
            Support.Between(0, 1),
            Domain.UnitOpen
        );
        Assert.Equal(Condition.Always, kernels.Of("1/x")!.Exists);
        Assert.Equal(Condition.Always, kernels.Of("x^(-3/2)")!.Exists);
        Assert.Equal(Condition.Never, kernels.Of("1/x^2")!.Exists);
        // 4 ∫ x/x + 4 ∫ (1 − x)/x = 2 + 4 log 2 − 2.
        kernels.Assert("1/x", 4 * Math.Log(2));
    }
}
