using System.Globalization;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Numerics.Floating;

public sealed class SpecialFunctionsTests
{
    /// <summary>The largest error allowed, in units in the last place of the reference value.</summary>
    private static readonly Dictionary<string, double> allowed = new()
    {
        ["Log1p"] = 2,
        ["Expm1"] = 2,
        ["Log1pmx"] = 3,
        ["XLogX"] = 2,
        ["Sigmoid"] = 3,
        ["Softplus"] = 3,
        ["Logit"] = 3,
        ["Atanh"] = 3,
        ["LogGamma"] = 3,
        ["Digamma"] = 3,
        ["Trigamma"] = 5,
        ["Polygamma2"] = 8,
        ["Polygamma7"] = 10,
        ["Erf"] = 2,
        ["Erfc"] = 5,
        ["NormalCdf"] = 5,
        ["BesselI0"] = 5,
        ["BesselI1"] = 6,
        ["BesselI0Scaled"] = 5,
        ["BesselI1Scaled"] = 6,
        ["ExpIntegralE1"] = 4,
        ["ExpIntegralE1Scaled"] = 4,
        ["Zeta"] = 6,
        ["ZetaPrime"] = 6,
        ["LogBeta"] = 4,
        ["GammaIncomplete"] = 12,
        ["GammaIncompleteComplement"] = 12,
        ["BetaIncomplete"] = 16,
        ["PoissonLogFactorial"] = 2,
    };

    public static TheoryData<string> Functions => [.. allowed.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_agrees_with_its_references_to_a_few_units_in_the_last_place(string function)
    {
        var checkedPoints = 0;
        foreach (var line in SpecialFunctionReferences.Lines.Split('\n'))
        {
            var parts = line.Split(' ');
            if (parts[0] != function)
                continue;
            var arguments = parts[1..^1].Select(Parse).ToArray();
            var expected = Parse(parts[^1]);

            var actual = Evaluate(function, arguments);

            var ulp = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            Assert.True(
                Math.Abs(actual - expected) <= allowed[function] * ulp,
                $"{line}: {actual:R} is off by {Math.Abs(actual - expected) / ulp} ulp"
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

    private static double Parse(string s) => double.Parse(s, CultureInfo.InvariantCulture);

    private static double Evaluate(string function, double[] x) =>
        function switch
        {
            "Log1p" => SpecialFunctions.Log1p(x[0]),
            "Expm1" => SpecialFunctions.Expm1(x[0]),
            "Log1pmx" => SpecialFunctions.Log1pmx(x[0]),
            "XLogX" => SpecialFunctions.XLogX(x[0]),
            "Sigmoid" => SpecialFunctions.Sigmoid(x[0]),
            "Softplus" => SpecialFunctions.Softplus(x[0]),
            "Logit" => SpecialFunctions.Logit(x[0]),
            "Atanh" => SpecialFunctions.Atanh(x[0]),
            "LogGamma" => SpecialFunctions.LogGamma(x[0]),
            "Digamma" => SpecialFunctions.Digamma(x[0]),
            "Trigamma" => SpecialFunctions.Trigamma(x[0]),
            "Polygamma2" => SpecialFunctions.Polygamma(2, x[0]),
            "Polygamma7" => SpecialFunctions.Polygamma(7, x[0]),
            "Erf" => SpecialFunctions.Erf(x[0]),
            "Erfc" => SpecialFunctions.Erfc(x[0]),
            "NormalCdf" => SpecialFunctions.NormalCdf(x[0]),
            "BesselI0" => SpecialFunctions.BesselI0(x[0]),
            "BesselI1" => SpecialFunctions.BesselI1(x[0]),
            "BesselI0Scaled" => SpecialFunctions.BesselI0Scaled(x[0]),
            "BesselI1Scaled" => SpecialFunctions.BesselI1Scaled(x[0]),
            "ExpIntegralE1" => SpecialFunctions.ExpIntegralE1(x[0]),
            "ExpIntegralE1Scaled" => SpecialFunctions.ExpIntegralE1Scaled(x[0]),
            "Zeta" => SpecialFunctions.Zeta(x[0]),
            "ZetaPrime" => SpecialFunctions.ZetaPrime(x[0]),
            "LogBeta" => SpecialFunctions.LogBeta(x[0], x[1]),
            "GammaIncomplete" => SpecialFunctions.GammaIncomplete(x[0], x[1]),
            "GammaIncompleteComplement" => SpecialFunctions.GammaIncompleteComplement(x[0], x[1]),
            "BetaIncomplete" => SpecialFunctions.BetaIncomplete(x[0], x[1], x[2]),
            "PoissonLogFactorial" => SpecialFunctions.PoissonLogFactorial(x[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
}
