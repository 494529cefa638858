using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are integrals by mpmath 1.3 at 30 digits, between 0.25 and 1.75.</summary>
public class ConstantMasterTests
{
    private static readonly Support interval = Support.Between(Kernels.Positive("low"), Kernels.Positive("high"));
    private static readonly (string, double)[] at = [("low", 0.25), ("high", 1.75), ("m", 1), ("v", 0.7)];

    [Theory]
    [InlineData("x", 1.0)]
    [InlineData("x^3", 1.5625)]
    [InlineData("sqrt(x)", 0.973347732080674119)]
    [InlineData("1/x", 1.2972734327035422)]
    [InlineData("log(x)", -0.116065853888691763)]
    [InlineData("log(x)^2", 0.277194500289597214)]
    [InlineData("x*log(x)", 0.10015558270740838)]
    [InlineData("log(x)/x", -0.536214075188740574)]
    [InlineData("x^2*exp(-2*x)", 0.110794187195149207)]
    [InlineData("abs(x - m)", 0.375)]
    [InlineData("log(1 + x/3)", 0.281759843072398218)]
    [InlineData("log((x - 1/2)^2 + 4)", 1.4848842905604718)]
    [InlineData("x^v", 0.978220492568629198)]
    [InlineData("cos(x - 1/5)", 0.63320306327911909)]
    [InlineData("where(x < m, log(x), log(2 - x))", -0.537901879626703127)]
    public void Antiderivatives_between_the_ends(string statistic, double expected) =>
        new Kernels("0", interval, Domain.Positive).Assert(statistic, expected, at);

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    public void A_power_that_may_be_the_reciprocal(double k)
    {
        // ∫ x^(−k) dx from 0.25 to 1.75, over 1.5.
        var expected = k == 1 ? Math.Log(7) / 1.5 : (Math.Pow(1.75, 1 - k) - Math.Pow(0.25, 1 - k)) / (1 - k) / 1.5;
        new Kernels("0", interval, Domain.Positive).Assert("x^(-k)", expected, [.. at, ("k", k)]);
        Assert.Equal(
            Condition.Less(0, 1 - Kernels.Positive("k")),
            new Kernels("0", Support.Between(0, 1), Domain.UnitOpen).Of("x^(-k)")!.Exists
        );
    }

    [Fact]
    public void Reciprocals_need_an_interval_away_from_zero()
    {
        Assert.Equal(Condition.Always, new Kernels("0", interval, Domain.Positive).Of("1/x")!.Exists);
        Assert.Equal(Condition.Never, new Kernels("0", Support.Between(0, 1), Domain.UnitOpen).Of("1/x")!.Exists);
        Assert.Equal(Condition.Always, new Kernels("0", Support.Between(0, 1), Domain.UnitOpen).Of("log(x)")!.Exists);
    }
}
