using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Numerics.Floating;

public sealed class SpecialFunctionsTests
{
    public static TheoryData<string> Functions => [.. SpecialFunctionErrors.Allowed.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_agrees_with_its_references_to_a_few_units_in_the_last_place(string function)
    {
        var checkedPoints = 0;
        foreach (var (line, value, ulps) in SpecialFunctionErrors.Of(function))
        {
            Assert.True(
                ulps <= SpecialFunctionErrors.Allowed[function],
                $"{line}: {value:R} is off by {ulps} units in the last place"
            );
            checkedPoints++;
        }
        Assert.True(checkedPoints >= 9, $"only {checkedPoints} references for {function}");
    }

    [Fact]
    public void Poles_limits_and_arguments_outside_the_domain_give_what_the_class_library_would()
    {
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.LogGamma(0));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.LogGamma(double.PositiveInfinity));
        Assert.True(double.IsNaN(SpecialFunctions.LogGamma(-1)));
        Assert.Equal(0, SpecialFunctions.LogGamma(1));
        Assert.Equal(0, SpecialFunctions.LogGamma(2));
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.Digamma(0));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.Polygamma(1, 1e-300));
        Assert.Equal(1, SpecialFunctions.Erf(30));
        Assert.Equal(2, SpecialFunctions.Erfc(-30));
        Assert.Equal(0, SpecialFunctions.Erfc(30));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.ErfcScaled(double.NegativeInfinity));
        Assert.True(double.IsNaN(SpecialFunctions.Erf(double.NaN)));
        Assert.True(double.IsNaN(SpecialFunctions.Erfc(double.NaN)));
        Assert.True(double.IsNaN(SpecialFunctions.ErfcScaled(double.NaN)));
        Assert.True(double.IsNaN(SpecialFunctions.NormalCdf(double.NaN)));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.ExpIntegralE1(0));
        Assert.Equal(0, SpecialFunctions.ExpIntegralE1(800));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.Zeta(1));
        Assert.True(double.IsNaN(SpecialFunctions.Zeta(0.5)));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.BesselI0(1000));
        Assert.Equal(0, SpecialFunctions.XLogX(0));
        Assert.Equal(0, SpecialFunctions.XLogY(0, 0));
        Assert.Equal(double.NegativeInfinity, SpecialFunctions.Log1p(-1));
        Assert.Equal(0, SpecialFunctions.GammaIncomplete(2, 0));
        Assert.Equal(1, SpecialFunctions.GammaIncompleteComplement(2, 0));
        Assert.Equal(1, SpecialFunctions.BetaIncomplete(2, 3, 1));
        Assert.Equal(0, SpecialFunctions.PoissonLogFactorial(0));
    }

    [Fact]
    public void Large_shapes_of_the_incomplete_gamma_function_join_the_normal_distribution()
    {
        // P(a, a + z √a) → Φ(z) + (z² − 1) φ(z)/(3 √a)·(−1) + O(1/a), the first Edgeworth term, of skewness 2/√a.
        const double a = 1e12;
        foreach (var z in (double[])[-2, 0.5, 3])
        {
            var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            var expected = SpecialFunctions.NormalCdf(z) - (z * z - 1) * density / (3 * Math.Sqrt(a));
            Assert.Equal(expected, SpecialFunctions.GammaIncomplete(a, a + z * Math.Sqrt(a)), 1e-11);
        }
    }
}
