using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;

namespace KlSymbolic.Tests.Algebra;

/// <summary>The nearest double is judged by exact distances to it and to its neighbours, and by the platform's parser.</summary>
public class RationalToDoubleTests
{
    [Theory]
    [InlineData("1", "10", "0.1")]
    [InlineData("-1", "10", "-0.1")]
    [InlineData("1", "3", "0.3333333333333333")]
    [InlineData("1000000000000000000000000000000", "1", "1E+30")]
    [InlineData("36893488147419103231", "1", "3.6893488147419103E+19")]
    [InlineData("9007199254740993", "1", "9007199254740992")]
    [InlineData("9007199254740995", "1", "9007199254740996")]
    [InlineData("0", "7", "0")]
    public void Decimal_fractions_become_what_the_platform_reads(string numerator, string denominator, string literal)
    {
        var value = Rational.Of(Integer(numerator), Integer(denominator));
        Assert.Equal(double.Parse(literal, CultureInfo.InvariantCulture), value.ToDouble());
    }

    [Fact]
    public void Quotients_of_exact_doubles_are_rounded_as_the_processor_rounds_them()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (random.NextInt64(1L << 53), random.NextInt64(1, 1L << 53));
            Assert.Equal((double)a / b, Rational.Of(a, b).ToDouble());
        }
    }

    [Fact]
    public void No_double_is_nearer_over_the_whole_range()
    {
        var random = new Random(5);
        for (var exponent = -1080; exponent < 1020; exponent++)
        {
            var value =
                Rational.Of(random.NextInt64(1, long.MaxValue), random.NextInt64(1, long.MaxValue))
                * (
                    exponent >= 0
                        ? Rational.Of(BigInteger.One << exponent, 1)
                        : Rational.Of(1, BigInteger.One << -exponent)
                );
            var nearest = value.ToDouble();
            if (double.IsInfinity(nearest))
                continue;
            var distance = (value - Rational.FromDouble(nearest)).Abs();
            foreach (var neighbour in new[] { double.BitIncrement(nearest), double.BitDecrement(nearest) })
                Assert.True(
                    double.IsInfinity(neighbour) || distance <= (value - Rational.FromDouble(neighbour)).Abs(),
                    $"{neighbour:R} is nearer to {value} than {nearest:R}"
                );
        }
    }

    [Fact]
    public void The_ends_of_the_range_round_as_IEEE_754_says()
    {
        var tiny = Rational.Of(1, BigInteger.One << 1074);
        Assert.Equal(double.Epsilon, tiny.ToDouble());
        Assert.Equal(0.0, (tiny / 2).ToDouble());
        Assert.Equal(double.Epsilon, (tiny * Rational.Of(51, 100)).ToDouble());
        Assert.Equal(double.MaxValue, Rational.FromDouble(double.MaxValue).ToDouble());
        Assert.Equal(double.PositiveInfinity, (Rational.FromDouble(double.MaxValue) * 2).ToDouble());
        Assert.Equal(double.NegativeInfinity, (Rational.FromDouble(double.MaxValue) * -2).ToDouble());
    }

    private static BigInteger Integer(string text) => BigInteger.Parse(text, CultureInfo.InvariantCulture);
}
