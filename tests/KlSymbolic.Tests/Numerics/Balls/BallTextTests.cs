using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class BallTextTests
{
    [Theory]
    [InlineData("1/3", 5, "0.33333")]
    [InlineData("2/3", 5, "0.66667")]
    [InlineData("-2000/3", 5, "-666.67")]
    [InlineData("200000/3", 5, "66667")]
    [InlineData("2000000/3", 5, "6.6667e5")]
    [InlineData("1/300000", 4, "3.333e-6")]
    [InlineData("1/30000", 4, "0.00003333")]
    [InlineData("99999/10", 4, "1.000e4")]
    [InlineData("99996/1000000", 4, "0.1000")]
    [InlineData("-99996/10000", 1, "-1e1")]
    public void Narrow_balls_print_the_digits_they_prove(string number, int digits, string expected)
    {
        Assert.Equal(expected, BallText.Digits(Ball.FromRational(MpmathReferences.Number(number), 200), digits));
    }

    [Theory]
    [InlineData("1/8", 30, "0.125")]
    [InlineData("-1/3", 4, "-0.3333")]
    [InlineData("5/2", 1, "3")]
    [InlineData("123456", 4, "1.235e5")]
    [InlineData("123456", 6, "123456")]
    [InlineData("0", 5, "0")]
    [InlineData("1e40", 5, "1e40")]
    [InlineData("1e-9", 5, "1e-9")]
    [InlineData("99999/100", 3, "1.00e3")]
    [InlineData("300/1", 5, "300")]
    public void Rational_numbers_print_exactly_where_they_can(string number, int digits, string expected)
    {
        Assert.Equal(expected, BallText.Digits(MpmathReferences.Number(number), digits));
    }

    [Fact]
    public void Wide_balls_print_nothing()
    {
        Assert.Null(BallText.Digits(Ball.Of(1, Magnitude.PowerOfTwo(-10)), 4));
        Assert.Equal("1.0", BallText.Digits(Ball.Of(1, Magnitude.PowerOfTwo(-10)), 2));
        Assert.Null(BallText.Digits(Ball.Of(BigFloat.Zero, Magnitude.PowerOfTwo(-100)), 1));
        Assert.Null(BallText.Digits(Ball.Indeterminate, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BallText.Digits(Ball.One, 0));
    }

    [Fact]
    public void A_tie_within_a_minute_ball_is_broken_by_the_midpoint()
    {
        var half = Ball.Of(new BigFloat(5, -1), Magnitude.PowerOfTwo(-300));
        Assert.Contains(BallText.Digits(half, 1), new[] { "2", "3" });
        Assert.Null(BallText.Digits(Ball.Of(new BigFloat(5, -1), Magnitude.PowerOfTwo(-40)), 1));
    }

    [Fact]
    public void Printed_digits_are_the_nearest_for_every_member()
    {
        var random = new Random(11);
        var printed = 0;
        for (var round = 0; round < 2000; round++)
        {
            var value = Rational.Of(
                new BigInteger(random.NextInt64(1, long.MaxValue)),
                BigInteger.Pow(random.Next(2, 12), random.Next(0, 30))
            );
            var digits = random.Next(1, 16);
            var ball = Ball.FromRational(value, random.Next(10, 90));
            if (BallText.Digits(ball, digits) is not { } text)
                continue;
            printed++;
            var shown = MpmathReferences.Number(text);
            var exponent = text.Contains('e', StringComparison.Ordinal)
                ? int.Parse(text.Split('e')[1], CultureInfo.InvariantCulture)
                : (int)Math.Floor(Math.Log10(shown.ToDouble()) + 1e-9);
            var unit = ((Rational)10).Pow(exponent - digits + 1);
            Assert.True(
                (shown - value).Abs() <= unit / 2 * (1 + Rational.Of(1, 1 << 30)),
                $"{value} printed as {text}"
            );
        }
        Assert.True(printed > 1000);
    }

    [Fact]
    public void A_ball_describes_itself()
    {
        Assert.Equal("1", Ball.One.ToString());
        Assert.Equal("indeterminate", Ball.Indeterminate.ToString());
        Assert.Equal("undefined: because", Ball.Undefined("because").ToString());
        Assert.StartsWith("3.14159265358979", BallConstants.Pi(53).ToString(), StringComparison.Ordinal);
        Assert.Contains(" ± ", BallConstants.Pi(53).ToString(), StringComparison.Ordinal);
    }
}
