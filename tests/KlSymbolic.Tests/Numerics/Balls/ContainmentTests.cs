using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

/// <summary>The contract: what a function makes of a ball holds what it makes of each member.</summary>
public sealed class ContainmentTests
{
    private const int Rounds = 150;

    private static readonly Dictionary<
        string,
        (Func<Ball, Precision, Ball> Function, int Least, int Most, bool Signed)
    > unary = new()
    {
        ["square"] = ((x, p) => x.Pow(2, p), -40, 40, true),
        ["cube"] = ((x, p) => x.Pow(3, p), -40, 40, true),
        ["x^-5"] = ((x, p) => x.Pow(-5, p), -10, 10, true),
        ["x^(3/2)"] = ((x, p) => x.Pow(Rational.Of(3, 2), p), -40, 40, false),
        ["x^(1/3)"] = ((x, p) => x.Pow(Rational.Of(1, 3), p), -40, 40, false),
        ["sqrt"] = ((x, p) => x.SquareRoot(p), -40, 40, false),
        ["abs"] = ((x, p) => x.Abs(p), -40, 40, true),
        ["exp"] = ((x, p) => x.Exp(p), -60, 9, true),
        ["expm1"] = ((x, p) => x.Expm1(p), -90, 9, true),
        ["log"] = ((x, p) => x.Log(p), -60, 60, false),
        ["log1p"] = ((x, p) => x.Log1p(p), -90, 20, false),
        ["sin"] = ((x, p) => x.Sin(p), -60, 50, true),
        ["cos"] = ((x, p) => x.Cos(p), -60, 50, true),
        ["atan"] = ((x, p) => x.Atan(p), -60, 50, true),
        ["erf"] = ((x, p) => x.Erf(p), -60, 4, true),
        ["erfc"] = ((x, p) => x.Erfc(p), -60, 6, true),
        ["erfcx"] = ((x, p) => x.ErfcScaled(p), -60, 6, true),
        ["e1e"] = ((x, p) => x.E1Scaled(p), -60, 12, false),
        ["lgamma"] = ((x, p) => x.LogGamma(p), -60, 40, false),
        ["digamma"] = ((x, p) => x.Digamma(p), -60, 40, false),
        ["trigamma"] = ((x, p) => BallPolygamma.Polygamma(1, x, p), -30, 40, false),
        ["polygamma 4"] = ((x, p) => BallPolygamma.Polygamma(4, x, p), -10, 20, false),
        ["E1"] = ((x, p) => x.E1(p), -60, 8, false),
        ["Ei"] = ((x, p) => x.Ei(p), -60, 8, true),
        ["I0"] = ((x, p) => BallBessel.BesselI(0, x, p), -30, 8, true),
        ["I1"] = ((x, p) => BallBessel.BesselI(1, x, p), -30, 8, true),
        ["I0 scaled"] = ((x, p) => BallBessel.BesselIScaled(0, x, p), -30, 12, true),
        ["I3 scaled"] = ((x, p) => BallBessel.BesselIScaled(3, x, p), -30, 12, true),
        ["zeta(1 + x)"] = ((x, p) => x.Add(1, p).Zeta(p), -4, 6, false),
        ["zetaprime(1 + x)"] = ((x, p) => x.Add(1, p).ZetaPrime(p), -4, 6, false),
        ["xlogx"] = ((x, p) => x.XLogX(p), -60, 60, false),
        ["elogfactorial"] = ((x, p) => x.ExpectedLogFactorial(p), -20, 5, false),
        ["P(5/2, x)"] = ((x, p) => BallIncompleteGamma.GammaP(Ball.Exact(5).Scale(-1), x, p), -20, 7, false),
        ["Q(x, 3)"] = ((x, p) => BallIncompleteGamma.GammaQ(x, 3, p), -10, 6, false),
        ["betainc(x, 2, 1/4)"] = ((x, p) => BallIncompleteBeta.BetaI(x, 2, Ball.One.Scale(-2), p), -8, 5, false),
        ["betainc(3, x, 3/4)"] = ((x, p) => BallIncompleteBeta.BetaI(3, x, Ball.Exact(3).Scale(-2), p), -8, 5, false),
        ["1 - betainc(3, 1/2, x/(1 + x))"] = (
            (x, p) => BallIncompleteBeta.BetaIComplement(3, Ball.One.Scale(-1), x.Divide(x.Add(1, p + 9), p + 9), p),
            -8,
            5,
            false
        ),
    };

    public static TheoryData<string> Names => [.. unary.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_of_a_ball_holds_its_values_at_members(string name)
    {
        var (function, least, most, signed) = unary[name];
        var random = new Random(20240607);
        var decided = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var bits = random.Next(8, 140);
            var x = RandomBall(random, least, most, signed);
            var wide = function(x, bits);
            if (wide.IsIndeterminate)
                continue;
            foreach (var member in Members(random, x))
            {
                var value = function(member, 2 * bits + 120);
                Assert.True(
                    wide.Overlaps(value),
                    $"{name} of {x} at {bits} bits is {wide}, at {member.Midpoint} it is {value}"
                );
                if (value.AccuracyBits > 20)
                    decided++;
            }
        }
        Assert.True(decided > Rounds, $"{decided} comparisons said something");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_at_high_precision_lies_in_the_ball_of_low_precision(string name)
    {
        var (function, least, most, signed) = unary[name];
        var random = new Random(77);
        for (var round = 0; round < Rounds; round++)
        {
            var bits = random.Next(2, 100);
            var x = Ball.Exact(RandomBall(random, least, most, signed).Midpoint);
            var (low, high) = (function(x, bits), function(x, 3 * bits + 100));
            Assert.True(low.Overlaps(high), $"{name} of {x.Midpoint} at {bits} bits is {low}, and {high}");
            // Unless the value is exact or sits at the border, the sharp ball lies inside the coarse one.
            if (!low.IsExact && high.Radius < low.Radius.Scale(-30))
                Assert.True(
                    low.Widen(high.Radius.Scale(1)).Covers(high),
                    $"{name} of {x.Midpoint} at {bits} bits is {low}, and {high}"
                );
        }
    }

    [Fact]
    public void Rational_arithmetic_stays_inside()
    {
        var random = new Random(3);
        for (var round = 0; round < 1000; round++)
        {
            var bits = random.Next(2, 90);
            var (x, y) = (RandomBall(random, -30, 30, true), RandomBall(random, -30, 30, true));
            foreach (var (a, b) in Members(random, x).Zip(Members(random, y), (a, b) => (Exactly(a), Exactly(b))))
            {
                Assert.True(x.Add(y, bits).Contains(a + b));
                Assert.True(x.Subtract(y, bits).Contains(a - b));
                Assert.True(x.Multiply(y, bits).Contains(a * b));
                Assert.True(x.Divide(y, bits).Contains(a / b));
                Assert.True(x.Pow(5, bits).Contains(a.Pow(5)));
                Assert.True(x.Pow(-4, bits).Contains(a.Pow(-4)));
                Assert.True(Ball.Hull(x, y, bits).Contains((a + b) / 2));
                Assert.True(x.Round(bits).Contains(a));
                Assert.True(x.Abs(bits).Contains(a.Abs()));
            }
        }
    }

    [Fact]
    public void A_ball_with_less_than_the_error_would_fail()
    {
        // The check above has teeth: without its radius, a rounded result does not hold the exact one.
        var third = Ball.One.Divide(3, 20);
        Assert.True(third.Contains(Rational.Of(1, 3)));
        Assert.False(Ball.Of(third.Midpoint, third.Radius.Scale(-30)).Contains(Rational.Of(1, 3)));
        var log = Ball.Exact(3).Log(40);
        Assert.False(Ball.Exact(log.Midpoint).Overlaps(Ball.Exact(3).Log(200)));
    }

    private static Rational Exactly(Ball point) => point.Midpoint.ToRational();

    private static Ball RandomBall(Random random, int least, int most, bool signed)
    {
        var length = random.Next(1, 100);
        var mantissa = (BigInteger.One << (length - 1)) + random.NextInt64(1L << Math.Min(60, length - 1));
        var top = random.Next(least, most + 1);
        var midpoint = new BigFloat(signed && random.Next(2) == 0 ? -mantissa : mantissa, top - length);
        var depth = random.Next(6) switch
        {
            0 => 0,
            1 => random.Next(1, 4),
            2 => random.Next(4, 12),
            _ => random.Next(12, 120),
        };
        return depth == 0
            ? Ball.Exact(midpoint)
            : Ball.Of(midpoint, Magnitude.Of((ulong)random.Next(1, 1000)).Scale(top - depth - 10));
    }

    private static IEnumerable<Ball> Members(Random random, Ball x)
    {
        var radius = x.Radius.ToBigFloat();
        yield return Ball.Exact(x.Midpoint);
        yield return Ball.Exact(x.Midpoint + radius);
        yield return Ball.Exact(x.Midpoint - radius);
        yield return Ball.Exact(x.Midpoint + radius * BigFloat.FromDouble(2 * random.NextDouble() - 1));
    }
}
