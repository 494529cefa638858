using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Expected values are quotients of Hurwitz zeta functions, Σ (k + 1)^(−s) over k = 0, 1, …, by mpmath 1.3 at 30 digits, at exponent 3.5.</summary>
public class ZetaMasterTests
{
    private static readonly Kernels kernel = new(
        "-(1 + s)*log(x)",
        Support.Integers(1, Formula.Infinity),
        Domain.PositiveInteger
    );

    [Theory]
    [InlineData("log(x)", 0.100395641676643919)]
    [InlineData("x", 1.19059814936176949)]
    public void Derivatives_and_quotients_of_zeta(string statistic, double expected)
    {
        var value = new BallEvaluator(
            new Dictionary<Symbol, Rational> { [(Symbol)Kernels.Positive("s")] = Rational.Of(5, 2) },
            100
        ).Evaluate(kernel.Of(statistic)!.Value);

        Assert.Equal(expected, value.Midpoint.ToDouble(), 1e-15);
        Assert.True(value.Radius.Top < -60);
    }

    [Fact]
    public void A_moment_exists_below_the_exponent_less_one()
    {
        var s = Kernels.Positive("s");
        Assert.Equal(Truth.True, AssumptionSet.None.With(Condition.Less(1, s)).Decide(kernel.Of("x")!.Exists));
        Assert.Equal(Truth.False, AssumptionSet.None.With(Condition.LessOrEqual(s, 1)).Decide(kernel.Of("x")!.Exists));
    }

    [Fact]
    public void Of_log_factorials_only_the_existence_is_known()
    {
        var found = kernel.Of("lgamma(x + 1)")!;
        Assert.False(found.IsKnown);
        var s = Kernels.Positive("s");
        Assert.Equal(Truth.True, AssumptionSet.None.With(Condition.Less(1, s)).Decide(found.Exists));
        Assert.Equal(Truth.False, AssumptionSet.None.With(Condition.LessOrEqual(s, 1)).Decide(found.Exists));
    }
}
