using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class BigFloatTests
{
    [Theory]
    [InlineData(Rounding.Nearest)]
    [InlineData(Rounding.TowardsZero)]
    [InlineData(Rounding.Down)]
    [InlineData(Rounding.Up)]
    public void Operations_round_as_told_within_the_error_reported(Rounding rounding)
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var bits = random.Next(2, 80);
            var (a, b) = (Next(random), Next(random));
            Check(a.ToRational(), a.Round(bits, rounding, out var error), error);
            Check(a.ToRational() + b.ToRational(), BigFloat.Add(a, b, bits, rounding, out error), error);
            Check(a.ToRational() / b.ToRational(), BigFloat.Divide(a, b, bits, rounding, out error), error);
            var fraction = Rational.Of(random.Next(-1000, 1000), random.Next(1, 1000));
            Check(fraction, BigFloat.FromRational(fraction, bits, rounding, out error), error);

            void Check(Rational exact, BigFloat rounded, Magnitude bound)
            {
                var difference = rounded.ToRational() - exact;
                Assert.True(difference.Abs() <= bound.ToBigFloat().ToRational());
                // One unit in the last of so many bits.
                Assert.True(difference.Abs() <= exact.Abs() * ((Rational)2).Pow(1 - bits));
                Assert.True(rounding != Rounding.Down || difference.Sign <= 0);
                Assert.True(rounding != Rounding.Up || difference.Sign >= 0);
                Assert.True(rounding != Rounding.TowardsZero || difference.Sign * exact.Sign <= 0);
            }
        }
    }

    [Fact]
    public void Sums_of_numbers_worlds_apart_stay_small_and_keep_their_side()
    {
        var tiny = new BigFloat(1, -1_000_000_000 / 2);
        var below = BigFloat.Add(BigFloat.One, -tiny, 64, Rounding.Down, out var error);
        Assert.True(below < BigFloat.One);
        Assert.True(below > BigFloat.FromDouble(0.999999));
        Assert.True(error.Top < -50);
        Assert.True(BigFloat.Add(BigFloat.One, tiny, 64, Rounding.Up, out _) > BigFloat.One);
        Assert.Equal(BigFloat.One, BigFloat.Add(BigFloat.One, tiny, 64, Rounding.Down, out _));
    }

    [Fact]
    public void Square_roots_are_below_and_near()
    {
        var random = new Random(6);
        for (var round = 0; round < 500; round++)
        {
            var bits = random.Next(2, 120);
            var x = Next(random).Abs();
            var root = x.SquareRoot(bits, out var error);
            var above = root + error.ToBigFloat();
            Assert.True(root * root <= x);
            Assert.True(above * above >= x);
            Assert.True(error.Top <= root.Top - bits + 1);
        }
        Assert.Equal(12, new BigFloat(144, 0).SquareRoot(10, out var none));
        Assert.True(none.IsZero);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(-3.5)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(2.2250738585072014e-308)]
    public void Doubles_are_exact_there_and_back(double value)
    {
        Assert.Equal(Rational.FromDouble(value), BigFloat.FromDouble(value).ToRational());
        Assert.Equal(value, BigFloat.FromDouble(value).ToDouble());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value) =>
        Assert.Throws<ArgumentException>(() => BigFloat.FromDouble(value));

    [Fact]
    public void Equality_is_of_values()
    {
        Assert.Equal(new BigFloat(8, 0), new BigFloat(1, 3));
        Assert.Equal(new BigFloat(8, 0).GetHashCode(), new BigFloat(1, 3).GetHashCode());
        Assert.True(new BigFloat(-7, 5) < new BigFloat(-223, 0));
        Assert.True(new BigFloat(3, 0).IsInteger && !new BigFloat(3, -1).IsInteger && new BigFloat(6, -1).IsInteger);
    }

    [Fact]
    public void Integer_roots_are_exact()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var n = new BigInteger(random.NextInt64()) * random.NextInt64() >> random.Next(0, 120);
            var root = IntegerBits.SquareRoot(n);
            Assert.True(root * root <= n && n < (root + 1) * (root + 1));
            var k = random.Next(2, 7);
            var small = new BigInteger(random.Next(2, 5000));
            Assert.Equal(small, IntegerBits.ExactRoot(BigInteger.Pow(small, k), k));
            Assert.Null(IntegerBits.ExactRoot(BigInteger.Pow(small, k) + 1, k));
        }
    }

    private static BigFloat Next(Random random) =>
        new(
            (BigInteger)random.NextInt64(1, long.MaxValue) * (random.Next(2) == 0 ? 1 : -1) >> random.Next(0, 10),
            random.Next(-150, 80)
        );
}
