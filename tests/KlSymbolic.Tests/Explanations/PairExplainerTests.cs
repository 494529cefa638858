using KlSymbolic.Explanations;

namespace KlSymbolic.Tests.Explanations;

public class PairExplainerTests
{
    /// <summary>log(p/q) of Normal(0, 1) and Normal(1, 2) is log 2 − x²/2 + (x − 1)²/8 = −3x²/8 − x/4 + 1/8 + log 2, whose roots the quadratic
    /// formula gives; the divergence is log 2 + (1 + 1)/8 − ½.</summary>
    [Fact]
    public void Regions_are_cut_at_the_roots_of_the_log_ratio_and_add_up_to_the_divergence()
    {
        var forward = Kl.Explain("Normal(0, 1)", "Normal(1, 2)").Forward;
        var root = Math.Sqrt(1.0 / 16 + 1.5 * (0.125 + Math.Log(2)));
        Assert.Equal(3, forward.Regions.Length);
        Assert.Equal((0.25 + root) / -0.75, forward.Regions[0].To, 12);
        Assert.Equal((0.25 - root) / -0.75, forward.Regions[1].To, 12);
        Assert.Equal([-1, 1, -1], forward.Regions.Select(r => Math.Sign(r.Contribution)));
        Assert.Equal(1, forward.Regions.Sum(r => r.Mass), 12);
        Assert.Equal(1, forward.Regions.Sum(r => r.OtherMass), 12);
        Assert.Equal(Math.Log(2) + 2 / 8.0 - 0.5, forward.Regions.Sum(r => r.Contribution), 12);
    }

    [Fact]
    public void Where_Q_has_no_mass_there_is_a_region_of_infinite_contribution()
    {
        var pair = Kl.Explain("Uniform(0, 2)", "Uniform(0, 1)");
        Assert.IsType<Amount.Infinite>(pair.Forward.Divergence);
        var last = pair.Forward.Regions[^1];
        Assert.Equal((1, 2, double.PositiveInfinity), (last.From, last.To, last.Contribution));
        Assert.Equal(0.5, last.Mass, 12);
        Assert.Equal(Math.Log(2), Value(pair.Reverse.Divergence), 14);
        Assert.Contains(pair.Curve, c => double.IsPositiveInfinity(c.Forward));
    }

    [Theory]
    [InlineData("Poisson(3)", "Geometric(0.3)")]
    [InlineData("Poisson(5000)", "Poisson(5100)")]
    [InlineData("Binomial(10, 0.2)", "Poisson(2)")]
    [InlineData("Zipf(2)", "Logarithmic(0.7)")]
    public void Rows_of_integers_hold_all_of_both_and_add_up(string p, string q)
    {
        var pair = Kl.Explain(p, q);
        Assert.InRange(pair.Outcomes.Length, 2, 40);
        Assert.Equal(1, pair.Outcomes.Sum(o => o.P), 9);
        Assert.Equal(1, pair.Outcomes.Sum(o => o.Q), 9);
        if (pair.Forward.Divergence is Amount.Finite f)
            Assert.Equal(f.Value, pair.Outcomes.Sum(o => o.Forward), 9);
        else
            Assert.Contains(pair.Outcomes, o => double.IsInfinity(o.Forward));
    }

    /// <summary>Logistic under Cauchy has no closed form known. The trapezoidal rule, which converges geometrically on the line, is written
    /// out here: log p = −x − 2 log(1 + e^−x), log q = −log π − log(1 + x²).</summary>
    [Fact]
    public void Without_a_closed_form_the_definition_answers()
    {
        var value = Assert.IsType<Amount.Finite>(Kl.Explain("Logistic(0, 1)", "Cauchy(0, 1)").Forward.Divergence);
        Assert.Equal(Road.Definition, value.Road);
        var sum = 0.0;
        for (var x = -60.0; x <= 60; x += 1.0 / 64)
        {
            var logP = -Math.Abs(x) - 2 * Math.Log(1 + Math.Exp(-Math.Abs(x)));
            sum += Math.Exp(logP) * (logP + Math.Log(Math.PI) + Math.Log(1 + x * x)) / 64;
        }
        Assert.Equal(sum, value.Value, 9);
    }

    [Fact]
    public void One_discrete_and_one_continuous_are_infinitely_far_apart()
    {
        var pair = Kl.Explain("Poisson(3)", "Normal(3, 1)");
        Assert.IsType<Amount.Infinite>(pair.Forward.Divergence);
        Assert.IsType<Amount.Infinite>(pair.Reverse.Divergence);
        Assert.Empty(pair.Curve);
    }

    [Theory]
    [InlineData("Normal(0, 1)", "Normal(0, 1)")]
    [InlineData("Gamma(1, 2)", "Exponential(2)")]
    public void Of_one_law_with_itself_there_is_nothing_to_explain(string p, string q)
    {
        var pair = Kl.Explain(p, q);
        Assert.Equal(0, Value(pair.Forward.Divergence));
        Assert.Empty(pair.Forward.Regions);
    }

    private static double Value(Amount amount) => Assert.IsType<Amount.Finite>(amount).Value;
}
