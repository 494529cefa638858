using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Numerics.Balls;

/// <summary>A ball outside a domain is undefined with a reason, one across its border is indeterminate, and neither throws.</summary>
public sealed class DomainTests
{
    private static readonly Dictionary<string, Func<Ball, Ball>> onPositives = new()
    {
        ["log"] = x => x.Log(53),
        ["lgamma"] = x => x.LogGamma(53),
        ["digamma"] = x => x.Digamma(53),
        ["trigamma"] = x => BallPolygamma.Polygamma(1, x, 53),
        ["E1"] = x => x.E1(53),
        ["zeta(1 + x)"] = x => x.Add(1, 64).Zeta(53),
        ["zetaprime(1 + x)"] = x => x.Add(1, 64).ZetaPrime(53),
        ["P(x, 1)"] = x => BallIncompleteGamma.GammaP(x, 1, 53),
        ["betainc(x, 1, 1/2)"] = x => BallIncompleteBeta.BetaI(x, 1, Ball.One.Scale(-1), 53),
    };

    public static TheoryData<string> Names => [.. onPositives.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Functions_of_positive_numbers(string name)
    {
        var f = onPositives[name];
        Assert.NotNull(f(Ball.Zero).UndefinedReason);
        Assert.NotNull(f(-2).UndefinedReason);
        Assert.NotNull(f(Around(-2, -3)).UndefinedReason);
        foreach (var across in new[] { Around(0, -20), Around(1, 0), Around(1, 3) })
        {
            Assert.True(f(across).IsIndeterminate);
            Assert.Null(f(across).UndefinedReason);
        }
        Assert.False(f(Around(1, -1)).IsIndeterminate);
        Assert.False(f(Around(1, -1)).IsExact);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_known_stays_unknown(string name)
    {
        Assert.True(onPositives[name](Ball.Indeterminate).IsIndeterminate);
        Assert.Equal("why", onPositives[name](Ball.Undefined("why")).UndefinedReason);
    }

    [Fact]
    public void Division_roots_and_powers()
    {
        Assert.NotNull(Ball.One.Divide(Ball.Zero, 53).UndefinedReason);
        Assert.True(Ball.One.Divide(Around(0, -50), 53).IsIndeterminate);
        Assert.Null(Ball.One.Divide(Around(1, 0), 53).UndefinedReason);
        Assert.NotNull(((Ball)(-2)).SquareRoot(53).UndefinedReason);
        Assert.True(Around(0, -50).SquareRoot(53).IsIndeterminate);
        Assert.True(Around(1, 0).SquareRoot(53).Contains(Around(1, 0).Midpoint.ToRational()));
        Assert.Null(Around(0, -50).SquareRoot(53).UndefinedReason);
        Assert.True(Around(0, -1).Pow(-1, 53).IsIndeterminate);
        Assert.NotNull(Ball.Zero.Pow(Ball.Exact(-1).Scale(-1), 53).UndefinedReason);
        Assert.NotNull(((Ball)(-2)).Pow(Rational.Of(1, 3), 53).UndefinedReason);
        Assert.True(Ball.Zero.Pow(Rational.Of(1, 3), 53).IsZero);
        Assert.True(((Ball)(-8)).Pow((Ball)3, 53).Contains(-512));
        Assert.True(Around(1, 0).Pow(Rational.Of(1, 3), 53).Contains(Rational.Of(5, 4)));
    }

    [Fact]
    public void Even_powers_and_sizes_of_a_ball_across_0_are_not_negative()
    {
        var across = Ball.Of(BigFloat.One, Magnitude.Of(2));
        Assert.True(across.Pow(2, 53).IsNonnegative);
        Assert.True(across.Pow(2, 53).Contains(9));
        Assert.True(across.Pow(3, 53).Contains(-1) && across.Pow(3, 53).Contains(27));
        Assert.True(across.Abs(53).IsNonnegative && across.Abs(53).Contains(3));
        Assert.True(
            across.Pow(2, 53).SquareRoot(53).Contains(3) && across.Abs(53).XLogX(53).Contains(Rational.Of(-1, 3))
        );
    }

    [Fact]
    public void Beyond_the_range_of_exponents()
    {
        Assert.True(Ball.One.Scale(40).Exp(53).IsIndeterminate);
        var tiny = (-Ball.One.Scale(40)).Exp(53);
        Assert.True(tiny.ContainsZero && !tiny.IsIndeterminate && tiny.Above.Top < -100_000_000);
        Assert.True(((Ball)3).Pow(1L << 40, 53).IsIndeterminate);
        Assert.True(Ball.One.Divide(3, 53).Pow(1L << 40, 53).ContainsZero);
        Assert.True(Ball.One.Scale(1 << 20).Sin(53).Contains(1));
        Assert.True(Ball.One.Scale(1 << 20).Erf(53).Contains(Rational.One));
    }

    [Fact]
    public void Exact_values_are_exact()
    {
        Assert.True(Ball.One.Log(53).IsZero && Ball.One.LogGamma(53).IsZero && ((Ball)2).LogGamma(53).IsZero);
        Assert.True(Ball.Zero.Exp(53).Subtract(1, 53).IsZero && Ball.Zero.Erf(53).IsZero && Ball.Zero.XLogX(53).IsZero);
        Assert.True(
            Ball.FromRational(Rational.Of(3, 8), 10).IsExact && !Ball.FromRational(Rational.Of(1, 3), 10).IsExact
        );
        Assert.True(BallIncompleteGamma.GammaP(2, 0, 53).IsZero && BallIncompleteBeta.BetaI(2, 3, 1, 53).Contains(1));
        Assert.True(BallShorthands.XLogY(0, 0, 53).IsZero);
        Assert.NotNull(BallShorthands.XLogY(1, 0, 53).UndefinedReason);
        Assert.NotNull(BallShorthands.XLogY(0, Ball.Undefined("y"), 53).UndefinedReason);
    }

    [Fact]
    public void Functions_of_integers_only()
    {
        Assert.NotNull(BallPolygamma.Polygamma(Ball.One.Scale(-1), 1, 53).UndefinedReason);
        Assert.NotNull(BallPolygamma.Polygamma(-1, 1, 53).UndefinedReason);
        Assert.True(BallPolygamma.Polygamma(Around(1, -30), 1, 53).IsIndeterminate);
        Assert.True(BallBessel.BesselI(Ball.One.Scale(-1), 1, 53).IsIndeterminate);
    }

    private static Ball Around(int midpoint, int logRadius) => Ball.Of(midpoint, Magnitude.PowerOfTwo(logRadius));
}
