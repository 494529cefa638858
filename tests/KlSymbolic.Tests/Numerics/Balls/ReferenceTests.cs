using System.Globalization;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class ReferenceTests
{
    private static readonly Dictionary<string, Func<Ball[], Precision, Ball>> functions = new()
    {
        ["exp"] = (a, p) => a[0].Exp(p),
        ["log"] = (a, p) => a[0].Log(p),
        ["sin"] = (a, p) => a[0].Sin(p),
        ["cos"] = (a, p) => a[0].Cos(p),
        ["atan"] = (a, p) => a[0].Atan(p),
        ["sqrt"] = (a, p) => a[0].SquareRoot(p),
        ["erf"] = (a, p) => a[0].Erf(p),
        ["erfc"] = (a, p) => a[0].Erfc(p),
        ["erfcx"] = (a, p) => a[0].ErfcScaled(p),
        ["lgamma"] = (a, p) => a[0].LogGamma(p),
        ["digamma"] = (a, p) => a[0].Digamma(p),
        ["polygamma"] = (a, p) => BallPolygamma.Polygamma(a[0], a[1], p),
        ["gammap"] = (a, p) => BallIncompleteGamma.GammaP(a[0], a[1], p),
        ["gammaq"] = (a, p) => BallIncompleteGamma.GammaQ(a[0], a[1], p),
        ["betai"] = (a, p) => BallIncompleteBeta.BetaI(a[0], a[1], a[2], p),
        ["betaic"] = (a, p) => BallIncompleteBeta.BetaIComplement(a[0], a[1], a[2], p),
        ["e1"] = (a, p) => a[0].E1(p),
        ["e1e"] = (a, p) => a[0].E1Scaled(p),
        ["ei"] = (a, p) => a[0].Ei(p),
        ["besseli"] = (a, p) => BallBessel.BesselI(a[0], a[1], p),
        ["besselie"] = (a, p) => BallBessel.BesselIScaled(a[0], a[1], p),
        ["zeta"] = (a, p) => a[0].Zeta(p),
        ["zetaprime"] = (a, p) => a[0].ZetaPrime(p),
        ["elogfactorial"] = (a, p) => a[0].ExpectedLogFactorial(p),
    };

    public static TheoryData<string> Names => [.. MpmathReferences.All.Select(r => r.Function).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Balls_of_every_precision_hold_the_reference_value(string name)
    {
        foreach (var reference in MpmathReferences.All.Where(r => r.Function == name && !r.Value.IsZero))
        {
            foreach (var bits in new[] { 10, 30, 53, 100, 180, 400 })
            {
                var ball = At(reference, bits);
                // With 10 bits an argument of 1.000001 may be the pole at 1.
                Assert.False(ball.IsIndeterminate && bits > 10);
                Assert.True(
                    ball.Overlaps(reference.Ball),
                    $"{name}({string.Join(", ", reference.Arguments)}) at {bits} bits: {ball}"
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sixty_digits_agree_with_the_reference(string name)
    {
        foreach (var reference in MpmathReferences.All.Where(r => r.Function == name))
        {
            // Enough that rounding the arguments does not matter, also where the function is steep: 1e20, 1e-300.
            var text = BallText.Digits(At(reference, 1400), 60);
            Assert.Equal(reference.Digits, Mantissa(text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_relative_radius_follows_the_precision(string name)
    {
        foreach (var reference in MpmathReferences.All.Where(r => r.Function == name))
        {
            var arguments = reference.Arguments.Select(a => Ball.Exact(Ball.FromRational(a, 70).Midpoint)).ToArray();
            if (name is "betai" or "betaic" && arguments[2].Subtract(1, 100).IsZero)
                continue;
            foreach (var bits in new[] { 24, 53, 200 })
            {
                var accuracy = functions[name](arguments, bits).AccuracyBits;
                Assert.True(
                    accuracy >= bits - 4,
                    $"{name}({string.Join(", ", reference.Arguments)}) at {bits} bits: {accuracy}"
                );
            }
        }
    }

    private static Ball At(MpmathReferences reference, int bits) =>
        functions[reference.Function]([.. reference.Arguments.Select(a => Ball.FromRational(a, bits))], bits);

    /// <summary>The significant digits as d.ddd, without the exponent.</summary>
    private static string Mantissa(string? text)
    {
        Assert.NotNull(text);
        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text.Split('e')[0].TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{digits[1..]}");
    }
}
