using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class FunctionalCommandTests
{
    [Fact]
    public void A_gradient_has_a_line_for_each_symbol()
    {
        var run = Session.Run("derive", "Exponential(a)", "Exponential(b)", "--gradient", "--steps", "none", "--ascii");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  d/da     = 1/a - b/a^2", run.Lines);
        Assert.Contains("  d/db     = 1/a - 1/b", run.Lines);
    }

    [Fact]
    public void A_Renyi_divergence_says_where_it_is_finite_and_that_its_limit_is_proven()
    {
        var run = Session.Run("derive", "Normal(m, s)", "Normal(u, t)", "--renyi", "--ascii");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  limit at alpha = 1 is KL(P||Q)   proven by l'Hospital's rule", run.Lines);
        Assert.Contains(run.Lines, l => l.Contains("if alpha*s^2 < alpha*t^2 + s^2", StringComparison.Ordinal));
        Assert.All(run.Lines, l => Assert.True(l.Length <= 96, l));
        Assert.All(run.Out, c => Assert.True(c < 128));
    }

    [Theory]
    [InlineData("--renyi", "1", "order, column 1")]
    [InlineData("--renyi", "0-2", "order, column 1")]
    [InlineData("--gradient", "--jeffreys", "one of --gradient")]
    public void What_cannot_be_derived_is_refused(string option, string value, string problem)
    {
        var run = Session.Run("derive", "Normal(m, s)", "Normal(u, t)", option, value);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--gradient", "gradient")]
    [InlineData("--renyi", "renyi")]
    [InlineData("--jeffreys", "jeffreys")]
    [InlineData("--jensen-shannon", "jensen_shannon")]
    [InlineData("--bregman", "eta_p")]
    public void Each_functional_is_printed_as_JSON(string option, string key)
    {
        var run = Session.Run("derive", "Bernoulli(p)", "Bernoulli(q)", option, "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(JsonDocument.Parse(run.Out).RootElement.TryGetProperty(key, out _));
    }

    [Fact]
    public void A_Fisher_information_is_compared_with_the_Hessian()
    {
        var run = Session.Run("describe", "Gumbel", "--fisher", "--ascii");

        Assert.Contains("  I(loc, loc) = 1/scale^2", run.Lines);
        Assert.Equal(3, run.Lines.Count(l => l == "      equals the Hessian of KL(P||Q) at Q = P: proven"));
    }

    [Fact]
    public void A_family_is_described_as_an_exponential_family()
    {
        var run = Session.Run("describe", "Weibull", "--ascii");

        Assert.Contains("Exponential family for fixed shape", run.Lines);
        Assert.Contains("  T(x) = x^shape", run.Lines);
    }

    [Fact]
    public void An_order_given_to_eval_is_that_of_a_Renyi_divergence()
    {
        var run = Session.Run("eval", "Uniform(0, 2)", "Uniform(0, 1)", "--renyi", "1/2", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var value = JsonDocument.Parse(run.Out).RootElement.GetProperty("renyi").GetProperty("value").GetDouble();
        Assert.Equal(Math.Log(2), value, 1e-15);
    }

    [Fact]
    public void Products_and_transforms_are_derived()
    {
        var product = Session.Run(
            "derive",
            "Product(Normal(0, 1), Poisson(a))",
            "Product(Normal(1, 1), Poisson(a))",
            "--steps",
            "none",
            "--ascii"
        );
        Assert.Contains("  KL(P||Q) = 1/2", product.Lines);
        var transform = Session.Run("derive", "Transformed(exp, Normal(m, s))", "LogNormal(m, s)", "--ascii");
        Assert.Contains("  KL(P||Q) = 0", transform.Lines);
        Assert.Contains(transform.Lines, l => l.StartsWith("   1. Invariance", StringComparison.Ordinal));
    }
}
