using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class BernoulliNumbersTests
{
    // mpmath 1.3.0: bernfrac(n)
    [Theory]
    [InlineData(2, "1", "6")]
    [InlineData(12, "-691", "2730")]
    [InlineData(60, "-1215233140483755572040304994079820246041491", "56786730")]
    [InlineData(100, "-94598037819122125295227433069493721872702841533066936133385696204311395415197247711", "33330")]
    public void They_are_exact(int n, string numerator, string denominator)
    {
        var expected = Rational.Of(
            BigInteger.Parse(numerator, CultureInfo.InvariantCulture),
            BigInteger.Parse(denominator, CultureInfo.InvariantCulture)
        );
        Assert.Equal(expected, BernoulliNumbers.UpTo(n / 2, 64)![n / 2 - 1]);
    }

    [Fact]
    public void Their_size_is_estimated_well_enough()
    {
        var table = BernoulliNumbers.UpTo(200, 64)!;
        var log2OfFactorial = 0.0;
        for (var k = 1; k <= 200; k++)
        {
            log2OfFactorial += Math.Log2((2.0 * k - 1) * 2 * k);
            var logarithm =
                BigInteger.Log(BigInteger.Abs(table[k - 1].Numerator)) - BigInteger.Log(table[k - 1].Denominator);
            var exact = logarithm / Math.Log(2);
            Assert.InRange(BernoulliNumbers.Log2OfSize(k, log2OfFactorial), exact - 0.8, exact + 0.2);
        }
    }

    [Fact]
    public void A_budget_bounds_their_computation()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(BernoulliNumbers.UpTo(100_000, new Precision(64, new WorkBudget(1000))));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }
}
