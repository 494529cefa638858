using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class DeriveCommandTests
{
    [Theory]
    // log(a/b) + b/a - 1, as each system writes it.
    [InlineData("sympy", "def kl(a, b):\n    return sp.log(a / b) + b / a - sp.Integer(1)")]
    [InlineData("numpy", "def kl(a, b):\n    return np.log(a / b) + b / a - 1.0")]
    [InlineData("pytorch", "def kl(a, b):\n    return torch.log(a / b) + b / a - 1.0")]
    [InlineData("julia", "kl(a, b) = log(a / b) + b / a - 1.0")]
    [InlineData("mathml", "<mfrac><mi>b</mi><mi>a</mi></mfrac>")]
    public void Other_systems_get_code_to_paste(string format, string expected)
    {
        var run = Session.Run("derive", "Exponential(a)", "Exponential(b)", "--format", format);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    // The formula of the textbooks for two normal distributions, typed here by hand.
    private const string NormalKl = "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2";

    [Fact]
    public void The_page_shows_the_closed_form_the_decomposition_and_named_steps()
    {
        var run = Session.Run("derive", "Normal(mu1, sigma1)", "Normal(mu2, sigma2)", "--ascii");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  KL(P||Q) = " + NormalKl, run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("  KL(P||Q) = H(P, Q) - H(P)   proven", StringComparison.Ordinal));
        Assert.Contains("  mu1, mu2 real; sigma1, sigma2 > 0", run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("   1. Absolute continuity  [", StringComparison.Ordinal));
        Assert.Contains("        E[x^2] = mu1^2 + sigma1^2", run.Lines);
        Assert.All(run.Lines, l => Assert.True(l.Length <= 96, l));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void Without_ascii_formulas_have_Greek_letters() =>
        Assert.Contains(
            "  KL(P‖Q) = log(σ₂/σ₁) + (σ₁² + (μ₁ − μ₂)²)/(2σ₂²) − 1/2",
            Session.Run("derive", "Normal(mu1, sigma1)", "Normal(mu2, sigma2)", "--steps", "none").Lines
        );

    [Fact]
    public void Cases_carry_their_conditions()
    {
        var run = Session.Run("derive", "Uniform(a, b)", "Uniform(c, d)", "--steps", "none", "--ascii");

        Assert.Contains("  KL(P||Q) = log((d - c)/(b - a))   if c <= a and b <= d", run.Lines);
        Assert.Contains("           = +inf   if a < c or d < b", run.Lines);
        Assert.Contains("  a, b, c, d real; a < b; c < d", run.Lines);
    }

    [Fact]
    public void An_assumption_decides_a_case()
    {
        var run = Session.Run(
            "derive",
            "Uniform(a, b)",
            "Uniform(c, d)",
            "--assume",
            "c <= a",
            "--assume",
            "b <= d",
            "--steps",
            "none",
            "--ascii"
        );

        Assert.Contains("  KL(P||Q) = log((d - c)/(b - a))", run.Lines);
        Assert.DoesNotContain("+inf", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_infinite_divergence_gives_its_reason_once()
    {
        var run = Session.Run("derive", "Normal(m, s)", "Exponential(r)", "--ascii");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  KL(P||Q) = +inf", run.Lines);
        Assert.Contains("  H(P, Q)  = +inf", run.Lines);
        Assert.Single(run.Lines, l => l.Contains("P has mass", StringComparison.Ordinal));
        Assert.DoesNotContain("H(P, Q) - H(P)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_formulas_that_read_back()
    {
        var run = Session.Run("derive", "Normal(mu1, sigma1)", "Normal(mu2, sigma2)", "--format", "json");

        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("Normal(mu1, sigma1)", json.GetProperty("p").GetString());
        Assert.Equal("finite", json.GetProperty("kl").GetProperty("status").GetString());
        Assert.Equal(NormalKl, json.GetProperty("kl").GetProperty("value").GetProperty("infix").GetString());
        Assert.Equal("proven", json.GetProperty("decomposition").GetString());
        Assert.Equal("sigma1 > 0", json.GetProperty("symbols").GetProperty("sigma1").GetString());
        Assert.Equal("absolute_continuity", json.GetProperty("steps")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void Json_without_steps_has_none() =>
        Assert.False(
            JsonDocument
                .Parse(Session.Run("derive", "Poisson(a)", "Poisson(b)", "--format", "json", "--steps", "none").Out)
                .RootElement.TryGetProperty("steps", out _)
        );

    [Fact]
    public void Latex_and_markdown_are_printed()
    {
        var latex = Session.Run("derive", "Exponential(a)", "Exponential(b)", "--format", "latex");
        var markdown = Session.Run("derive", "Exponential(a)", "Exponential(b)", "--format", "markdown");

        Assert.Contains(@"\mathrm{KL}(P \,\|\, Q) &= \log\frac{a}{b} + \frac{b}{a} - 1 \\", latex.Lines);
        Assert.Contains("# Exponential against Exponential", markdown.Lines);
    }

    [Fact]
    public void Short_steps_take_a_line_each()
    {
        var run = Session.Run("derive", "Exponential(a)", "Exponential(b)", "--steps", "short", "--ascii");

        Assert.Contains("   1. Absolute continuity: P << Q", run.Lines);
        Assert.Contains(run.Lines, l => l.EndsWith("Expectation: E[x] = 1/a", StringComparison.Ordinal));
    }
}
