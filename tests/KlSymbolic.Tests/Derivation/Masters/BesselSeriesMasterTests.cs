using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are sums of mass times statistic by mpmath 1.3 at 30 digits, the mass that of a difference of Poisson
/// variables with means 2.5 and 0.75.</summary>
public class BesselSeriesMasterTests
{
    private static readonly Kernels difference = new(
        "-r - s + x/2*(log(r) - log(s)) + log(besseli(abs(x), 2*sqrt(r*s)))",
        Support.Integers(-Formula.Infinity, Formula.Infinity),
        Domain.Integer
    );

    [Theory]
    [InlineData("x", 1.75)]
    [InlineData("x^2", 6.3125)]
    [InlineData("log(besseli(abs(x), 3))", 0.501021017423343071)]
    public void Moments_and_the_logarithm_of_a_Bessel_function(string statistic, double expected) =>
        AssertEnclosed(expected, difference.Of(statistic)!.Value, ("r", Rational.Of(5, 2)), ("s", Rational.Of(3, 4)));

    [Fact]
    public void A_geometric_mass_sums_the_logarithm_of_a_Bessel_function() =>
        AssertEnclosed(
            -0.272670974836949945,
            new Kernels("log(v/(1 + v)) - x*log(1 + v)", Support.Naturals, Domain.Natural)
                .Of("log(besseli(x, 3))")!
                .Value,
            ("v", Rational.Of(3, 7))
        );

    [Fact]
    public void Outcomes_on_both_sides_of_zero_keep_the_size_of_the_order() =>
        AssertEnclosed(
            -0.14777040972844984,
            new Kernels("-log(10)", Support.Integers(-3, 6), new(-3, true, 6, true, true))
                .Of("log(besseli(abs(x), 3))")!
                .Value
        );

    private static void AssertEnclosed(double expected, Expr value, params (string Name, Rational Value)[] at)
    {
        var point = at.ToDictionary(a => (Symbol)Kernels.Positive(a.Name), a => a.Value);
        var ball = new BallEvaluator(point, 120).Evaluate(value);
        Assert.True(ball.Radius.Top < -80, $"{value} is {ball}.");
        Assert.Equal(expected, ball.Midpoint.ToDouble(), 1e-15);
    }
}
