using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, between 0.25 and 1.75.</summary>
public class ArcsineMasterTests
{
    private static readonly Support interval = Support.Between(Kernels.Positive("low"), Kernels.Positive("high"));

    [Theory]
    [InlineData("log(x - low)", -0.980829253011726237)]
    [InlineData("log(high - x)", -0.980829253011726237)]
    [InlineData("log(x)", -0.185463791787820606)]
    [InlineData("log(1 + x/3)", 0.278774821837370954)]
    [InlineData("log(3 - x)", 0.655977264744753599)]
    [InlineData("log((x - 1/2)^2 + 4)", 1.50351114501045603)]
    [InlineData("exp(2*x)", 12.1677300286419136)]
    [InlineData("exp(-x/3)", 0.727770921902586578)]
    [InlineData("1/x", 1.51185789203690891)]
    [InlineData("x^2", 1.28125)]
    public void Logarithms_of_distances_and_exponentials(string statistic, double expected) =>
        new Kernels("-log(x - low)/2 - log(high - x)/2", interval, Domain.Positive).Assert(
            statistic,
            expected,
            ("low", 0.25),
            ("high", 1.75)
        );

    [Fact]
    public void The_reciprocal_needs_an_interval_away_from_zero()
    {
        Assert.Equal(
            Condition.Always,
            new Kernels("-log(x - low)/2 - log(high - x)/2", interval, Domain.Positive).Of("1/x")!.Exists
        );
        Assert.Equal(
            Condition.Never,
            new Kernels("-log(x)/2 - log(1 - x)/2", Support.Between(0, 1), Domain.UnitOpen).Of("1/x")!.Exists
        );
    }
}
