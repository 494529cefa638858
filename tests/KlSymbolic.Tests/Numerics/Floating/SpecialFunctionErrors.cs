using System.Globalization;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Numerics.Floating;

/// <summary>The special functions of the library against their references, in units in the last place.</summary>
internal static class SpecialFunctionErrors
{
    /// <summary>The largest error allowed, in units in the last place of the reference value.</summary>
    public static IReadOnlyDictionary<string, double> Allowed { get; } =
        new Dictionary<string, double>()
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
            ["ErfcScaled"] = 5,
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

    /// <summary>Each reference line of a function with the value found and its error in units in the last place of the reference.</summary>
    public static IEnumerable<(string Line, double Value, double Ulps)> Of(string function)
    {
        foreach (var line in SpecialFunctionReferences.Lines.Split('\n'))
        {
            var parts = line.Split(' ');
            if (parts[0] != function)
                continue;
            var expected = Parse(parts[^1]);
            var actual = Evaluate(function, [.. parts[1..^1].Select(Parse)]);
            var ulp = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
            yield return (line, actual, Math.Abs(actual - expected) / ulp);
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
            "ErfcScaled" => SpecialFunctions.ErfcScaled(x[0]),
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
