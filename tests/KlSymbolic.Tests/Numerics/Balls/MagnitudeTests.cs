using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class MagnitudeTests
{
    [Fact]
    public void Upper_bounds_are_above_and_nearly_tight()
    {
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var (a, b) = (RandomMagnitude(random), RandomMagnitude(random));
            var (x, y) = (Exactly(a), Exactly(b));
            AssertAbove(x + y, a + b);
            AssertAbove(x * y, a * b);
            AssertAbove(x / y, Magnitude.Divide(a, b));
            AssertAbove(x.Pow(7), a.Pow(7));
            AssertAbove(x, a.SquareRoot() * a.SquareRoot());
            AssertBelow(x * y, Magnitude.MultiplyDown(a, b));
            AssertBelow(x + y, Magnitude.AddDown(a, b));
            if (x > y)
                Assert.True(Exactly(Magnitude.SubtractDown(a, b)) <= x - y);
            else
                Assert.True(Magnitude.SubtractDown(a, b).IsZero);
            if (x < 1)
                Assert.True(Exactly(Magnitude.GeometricSum(b, a)) >= y / (1 - x));
            Assert.Equal(x.CompareTo(y), a.CompareTo(b));
        }
    }

    [Fact]
    public void Bounds_of_a_number_lie_on_either_side()
    {
        var random = new Random(2);
        for (var round = 0; round < 500; round++)
        {
            var x = new BigFloat(random.NextInt64(long.MinValue, long.MaxValue), random.Next(-200, 200));
            AssertAbove(x.ToRational().Abs(), Magnitude.Above(x));
            AssertBelow(x.ToRational().Abs(), Magnitude.Below(x));
        }
    }

    [Fact]
    public void The_ends_of_the_range_are_safe()
    {
        var huge = Magnitude.PowerOfTwo(1 << 29);
        Assert.False(huge.IsInfinite);
        Assert.True((huge * huge * huge).IsInfinite);
        Assert.True(Magnitude.Divide(Magnitude.One, Magnitude.Zero).IsInfinite);
        Assert.True(Magnitude.GeometricSum(Magnitude.One, Magnitude.One).IsInfinite);
        var tiny = Magnitude.PowerOfTwo(-1 << 29);
        Assert.False((tiny * tiny * tiny).IsZero);
        Assert.True((Magnitude.Zero * Magnitude.Infinite).IsZero);
        Assert.True(Magnitude.SubtractDown(Magnitude.One, Magnitude.Infinite).IsZero);
    }

    [Fact]
    public void Its_text_is_not_below_it()
    {
        Assert.Equal("1.01e-7", Magnitude.Above(BigFloat.FromDouble(1e-7)).ToString());
        Assert.Equal("inf", Magnitude.Infinite.ToString());
        Assert.Equal("0", Magnitude.Zero.ToString());
    }

    private static void AssertAbove(Rational exact, Magnitude bound)
    {
        Assert.True(Exactly(bound) >= exact);
        Assert.True(Exactly(bound) <= exact * (1 + Rational.Of(1, 1 << 26)));
    }

    private static void AssertBelow(Rational exact, Magnitude bound)
    {
        Assert.True(Exactly(bound) <= exact);
        Assert.True(Exactly(bound) >= exact * (1 - Rational.Of(1, 1 << 26)));
    }

    private static Rational Exactly(Magnitude m) => m.ToBigFloat().ToRational();

    private static Magnitude RandomMagnitude(Random random) =>
        Magnitude.Of((ulong)random.NextInt64(1, 1L << random.Next(1, 50))).Scale(random.Next(-60, 10));
}
