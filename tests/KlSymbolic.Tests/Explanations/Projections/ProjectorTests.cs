using System.Collections.Immutable;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Explanations;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Tests.Explanations.Projections;

public class ProjectorTests
{
    /// <summary>Moments by hand: the mean of the mixture is Σ w m, its variance Σ w (s² + m²) less the square of the mean.</summary>
    [Theory]
    [InlineData("0.5*Normal(-2, 1) + 0.5*Normal(2, 1)", "Normal", "Normal(0, 5^(1/2))")]
    [InlineData("1/4*Normal(0, 1) + 3/4*Normal(4, 2)", "Normal", "Normal(3, 5/2)")]
    [InlineData("Poisson(4)", "Geometric", "Geometric(1/5)")]
    [InlineData("0.3*Poisson(2) + 0.7*Poisson(20)", "Poisson", "Poisson(73/5)")]
    [InlineData("Gamma(3, 2)", "Exponential", "Exponential(2/3)")]
    public void The_forward_projection_onto_an_exponential_family_matches_moments_exactly(
        string target,
        string onto,
        string expected
    )
    {
        var projection = Kl.Project(target, onto, hasReverse: false);
        var fit = projection.Forward!;
        Assert.True(fit.IsExact);
        Assert.Equal(DistributionReader.Read(expected).Distribution, fit.Fitted);
        Assert.NotEmpty(projection.Moments);
        Assert.All(projection.Moments, m => Assert.Equal(m.UnderTarget, m.UnderFit, 9));
    }

    /// <summary>KL(Laplace(0, b)‖Normal(0, 1)) = b² − 1 − log(2b) + log(2π)/2 is least at b = 1/√2; KL(Normal(0, 1)‖Laplace(0, b)) at b = E|X| = √(2/π).</summary>
    [Fact]
    public void Both_directions_find_the_scale_of_a_Laplace_law()
    {
        var projection = Kl.Project("Normal(0, 1)", "Laplace");
        Near([0, Math.Sqrt(2 / Math.PI)], projection.Forward!);
        Near([0, Math.Sqrt(0.5)], Assert.Single(projection.Reverse!.Value));
    }

    /// <summary>Far apart, a member that keeps to one of two equal components is that component, at the price of log 2.</summary>
    [Fact]
    public void The_reverse_direction_has_a_minimum_on_each_mode()
    {
        var reverse = Kl.Project("0.5*Normal(-20, 1) + 0.5*Normal(20, 2)", "Normal", hasForward: false).Reverse!.Value;
        Assert.Contains(reverse, r => IsNear([-20, 1], r));
        Assert.Contains(reverse, r => IsNear([20, 2], r));
        Assert.Equal(Math.Log(2), Value(reverse[0].Divergence), 9);
    }

    /// <summary>At every minimum that is listed, moving a parameter either way by 1% of the scale costs: the sum is written out here.</summary>
    [Fact]
    public void What_is_listed_is_a_local_minimum()
    {
        var reverse = Kl.Project("0.5*Normal(-3, 1) + 0.5*Normal(3, 1)", "Normal", hasForward: false).Reverse!.Value;
        Assert.True(reverse.Length >= 2);
        foreach (var optimum in reverse)
        {
            var t = Members.ArgumentsOf(optimum.Fitted);
            var here = Sum(t[0], t[1]);
            Assert.Equal(here, Value(optimum.Divergence), 7);
            for (var angle = 0.0; angle < 6.28; angle += 0.3)
                Assert.True(Sum(t[0] + 0.01 * t[1] * Math.Cos(angle), t[1] * (1 + 0.01 * Math.Sin(angle))) > here);
        }

        static double Sum(double m, double s)
        {
            var sum = 0.0;
            for (var z = -10.0; z <= 10; z += 0.01)
            {
                var (x, log) = (m + s * z, -0.5 * z * z - 0.5 * Math.Log(2 * Math.PI));
                var target = Math.Log(
                    0.5 * Math.Exp(-0.5 * (x + 3) * (x + 3)) + 0.5 * Math.Exp(-0.5 * (x - 3) * (x - 3))
                );
                sum += 0.01 * Math.Exp(log) * (log - Math.Log(s) - target + 0.5 * Math.Log(2 * Math.PI));
            }
            return sum;
        }
    }

    /// <summary>The greatest likelihood by hand: mean and root of the mean squared deviation; the reciprocal of the mean; −mean log-likelihood 1 + log mean.</summary>
    [Fact]
    public void For_a_sample_the_forward_projection_is_the_maximum_likelihood_estimate()
    {
        ImmutableArray<double> sample = [1, 2, 4, 9];
        Near([4, Math.Sqrt(9.5)], Kl.Project("s", sample, "Normal").Forward!);
        var exponential = Kl.Project("s", sample, "Exponential").Forward!;
        Near([0.25], exponential);
        Assert.Equal(1 + Math.Log(4), Value(exponential.Divergence), 9);
        Assert.Null(Kl.Project("s", [-1, 2], "Gamma").Forward);
        Assert.Null(Kl.Project("s", [-1, 2], "Exponential").Forward);
        Assert.Null(Kl.Project("s", [0.5, 2], "Poisson").Forward);
    }

    /// <summary>The family of the target itself: the projection is the target, at no cost.</summary>
    [Theory]
    [InlineData("Weibull(1.5, 2)", "Weibull", 1.5, 2)]
    [InlineData("Cauchy(3, 2)", "Cauchy", 3, 2)]
    [InlineData("Beta(2, 5)", "Beta", 2, 5)]
    public void A_member_of_the_family_is_its_own_projection(string target, string onto, double a, double b)
    {
        var projection = Kl.Project(target, onto);
        Assert.InRange(Value(projection.Forward!.Divergence), 0, 1e-9);
        Assert.True(IsNear([a, b], projection.Forward, 1e-3));
        Assert.InRange(Value(projection.Reverse!.Value[0].Divergence), 0, 1e-9);
        Assert.True(IsNear([a, b], projection.Reverse.Value[0], 1e-3));
    }

    [Fact]
    public void Where_every_divergence_is_infinite_nothing_is_listed()
    {
        var projection = Kl.Project("Cauchy(0, 1)", "Normal");
        Assert.Null(projection.Forward);
        Assert.Null(Kl.Project("Normal(0, 1)", "Exponential", hasReverse: false).Forward);
        Assert.Empty(Kl.Project("Normal(0, 1)", "Cauchy", hasForward: false).Reverse!.Value);
    }

    [Theory]
    [InlineData("0.5*Normal(0, 1) + 0.4*Normal(1, 1)", "sum to 9/10")]
    [InlineData("Normal(0, 1) + Normal(1, 1)", "written with its weight")]
    [InlineData("0.5*Normal(0, 1) + 0.5*Exponential(1)", "one support")]
    [InlineData("0.5*Normal(m, 1) + 0.5*Normal(0, 1)", "'m' has no value")]
    [InlineData("-0.5*Normal(0, 1) + 1.5*Normal(0, 1)", "no weight")]
    [InlineData("Normal(0, -1)", "sigma")]
    [InlineData("Norma(0, 1)", "did you mean Normal")]
    public void What_is_no_mixture_of_numbers_is_refused_with_the_remedy(string target, string part)
    {
        var error = Assert.Throws<InputException>(() => Kl.Project(target, "Normal"));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    private static void Near(double[] expected, Optimum found) =>
        Assert.True(IsNear(expected, found), $"{string.Join(", ", Members.ArgumentsOf(found.Fitted))}");

    private static bool IsNear(double[] expected, Optimum found, double within = 1e-5) =>
        Members.ArgumentsOf(found.Fitted).Zip(expected, (a, b) => Math.Abs(a - b)).All(d => d < within);

    private static double Value(Amount amount) => Assert.IsType<Amount.Finite>(amount).Value;
}
