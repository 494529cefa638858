using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

/// <summary>Digits from mpmath 1.3.0: nstr(pi, 60), nstr(euler, 60), nstr(log(2), 60), at 120 digits.</summary>
public sealed class ConstantTests
{
    private const string Pi = "3.14159265358979323846264338327950288419716939937510582097494";
    private const string Euler = "0.577215664901532860606512090082402431042159335939923598805767";
    private const string Log2 = "0.693147180559945309417232121458176568075500134360255254120680";

    [Theory]
    [InlineData(220)]
    [InlineData(1000)]
    [InlineData(5000)]
    public void Constants_have_their_digits(int bits)
    {
        Assert.Equal(Pi, BallText.Digits(BallConstants.Pi(bits), 60));
        Assert.Equal(Euler, BallText.Digits(BallConstants.EulerGamma(bits), 60));
        Assert.Equal(Log2, BallText.Digits(BallConstants.Log2(bits), 60));
        Assert.True(BallConstants.EulerGamma(bits).AccuracyBits >= bits - 2);
    }

    [Fact]
    public void Precisions_agree_with_each_other()
    {
        for (var bits = 2; bits < 3000; bits = bits * 5 / 4 + 1)
        {
            Assert.True(BallConstants.Pi(bits).Overlaps(BallConstants.Pi(4000)));
            Assert.True(BallConstants.EulerGamma(bits).Overlaps(BallConstants.EulerGamma(4000)));
            Assert.True(BallConstants.Log2(bits).Overlaps(((Ball)2).Log(1000)));
        }
    }

    [Fact]
    public void Independent_formulas_agree()
    {
        const int bits = 900;
        Assert.True(BallConstants.Pi(bits).Overlaps(Ball.One.Atan(bits).Scale(2)));
        Assert.True(BallConstants.EulerGamma(bits).Overlaps(-Ball.One.Digamma(bits)));
        Assert.True(BallConstants.Pi(bits).Square(bits).Divide(6, bits).Overlaps(((Ball)2).Zeta(bits)));
        Assert.True(BallConstants.Pi(bits).Log(bits).Scale(-1).Overlaps(Ball.One.Scale(-1).LogGamma(bits)));
    }

    [Fact]
    public void Threads_may_ask_at_once()
    {
        var asked = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8);
        var answers = asked.Select(i => Ball.FromDouble(2.5 + i % 7).LogGamma(64 + 37 * (i % 9))).ToList();
        for (var i = 0; i < answers.Count; i++)
            Assert.True(answers[i].Overlaps(Ball.FromDouble(2.5 + i % 7).LogGamma(500)));
    }
}
