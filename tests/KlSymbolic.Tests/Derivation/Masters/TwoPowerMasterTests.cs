using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of two integrals by mpmath 1.3 at 30 digits, at p = 1.5, r = 2.25.</summary>
public class TwoPowerMasterTests
{
    private static readonly Support unit = Support.Between(0, 1);
    private static readonly (string, double)[] at = [("p", 1.5), ("r", 2.25), ("c", 2), ("m", 0.3)];

    [Theory]
    [InlineData("x", 0.4)]
    [InlineData("x^2", 4.0 / 19)]
    [InlineData("x^(7/4)", 0.243067956032875712)]
    [InlineData("log(x)", -1.14604741463321971)]
    [InlineData("log(1 - x)", -0.609990921988061637)]
    [InlineData("log(x)^2", 1.94288702444191325)]
    [InlineData("log(x)*log(1 - x)", 0.393738666403898976)]
    [InlineData("abs(x - m)", 0.197604865520594273)]
    public void Moments_logarithms_and_kinks(string statistic, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen).Assert(statistic, expected, at);

    [Theory]
    [InlineData("x", 0.445134315559505699)]
    [InlineData("log(x)", -1.00432260744246965)]
    [InlineData("log(1 - x^c)", -0.350237868474732547)]
    public void A_power_of_the_variable_inside(string statistic, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x^c)", unit, Domain.UnitOpen).Assert(statistic, expected, at);

    [Theory]
    [InlineData(-0.5, 0.9)]
    [InlineData(1.5, 1.1)]
    public void A_kink_outside_the_support_is_no_kink(double m, double expected) =>
        new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen).Assert(
            "abs(x - m)",
            expected,
            ("p", 1.5),
            ("r", 2.25),
            ("m", m)
        );

    [Fact]
    public void Reciprocals_exist_where_the_shape_allows()
    {
        var kernels = new Kernels("(p - 1)*log(x) + (r - 1)*log(1 - x)", unit, Domain.UnitOpen);
        Assert.Equal(Condition.Less(0, Kernels.Positive("p") - 1), kernels.Of("1/x")!.Exists);
        Assert.Null(kernels.Of("exp(x)"));
    }
}
