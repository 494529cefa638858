using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at s = 2.5, b = 1.75.</summary>
public class PowerExponentialMasterTests
{
    private static readonly (string, double)[] at = [("s", 2.5), ("b", 1.75), ("c", 3.5), ("m", 0.8), ("v", 0.8)];

    [Theory]
    [InlineData("x", 1.42857142857142857)]
    [InlineData("x^2", 2.85714285714285714)]
    [InlineData("x^(5/4)", 1.65303496853080266)]
    [InlineData("1/x", 1.16666666666666667)]
    [InlineData("log(x)", 0.143540852709820501)]
    [InlineData("log(x)^2", 0.510961732496897248)]
    [InlineData("log(x)^3", -0.0220874279700317757)]
    [InlineData("x*log(x)", 0.776486932442600716)]
    [InlineData("exp(x/2)", 2.31910327497504949)]
    [InlineData("abs(x - m)", 0.78179009439343221)]
    [InlineData("abs(x - v)", 0.78179009439343221)]
    public void Moments_logarithms_exponentials_and_kinks(string statistic, double expected) =>
        new Kernels("(s - 1)*log(x) - b*x", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("x", 0.667901434269313558)]
    [InlineData("log(x)", -0.497084922364263269)]
    [InlineData("x^c", 0.408163265306122449)]
    public void Powers_of_the_variable_in_the_exponent(string statistic, double expected) =>
        new Kernels("(s - 1)*log(x) - b*x^c", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData("x", 1.16666666666666667)]
    [InlineData("log(x)", -0.143540852709820501)]
    [InlineData("1/x", 1.42857142857142857)]
    [InlineData("abs(x - v)", 0.639513904646263288)]
    public void The_reciprocal_of_the_variable_in_the_exponent(string statistic, double expected) =>
        new Kernels("(-s - 1)*log(x) - b/x", Support.PositiveReals, Domain.Positive).Assert(statistic, expected, at);

    [Fact]
    public void A_kink_below_the_support_is_no_kink() =>
        new Kernels("(s - 1)*log(x) - b*x", Support.PositiveReals, Domain.Positive).Assert(
            "abs(x - m)",
            1.42857142857142857 + 0.8,
            ("s", 2.5),
            ("b", 1.75),
            ("m", -0.8)
        );

    [Fact]
    public void Existence_is_a_condition_on_the_parameters()
    {
        var kernels = new Kernels("(s - 1)*log(x) - b*x", Support.PositiveReals, Domain.Positive);
        Assert.Equal(Condition.Always, kernels.Of("x")!.Exists);
        Assert.Equal(Condition.Less(0, Kernels.Positive("s") - 1), kernels.Of("1/x")!.Exists);
        Assert.Equal(Condition.Less(0, Kernels.Positive("b") - 1), kernels.Of("exp(x)")!.Exists);
        Assert.Equal(Condition.Always, kernels.Of("exp(-x)")!.Exists);
    }

    [Fact]
    public void Other_kernels_are_not_taken_for_this_one()
    {
        Assert.Null(new Kernels("s*x - b*x^3", Support.PositiveReals, Domain.Positive).Of("x"));
        Assert.Null(new Kernels("(s - 1)*log(x) - b*x", Support.Between(0, 3), Domain.Positive).Of("x"));
        Assert.Null(new Kernels("(s - 1)*log(x) + b*x", Support.PositiveReals, Domain.Positive).Of("x"));
    }
}
