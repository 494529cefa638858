using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string P = "Normal(m1, s1)";
    private const string Q = "Normal(m2, s2)";

    [Theory]
    [InlineData("log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2", 0, "Proven")]
    [InlineData("log(s1/s2) + (s2^2 + (m1 - m2)^2)/(2*s1^2) - 1/2", 1, "Refuted")]
    [InlineData("log(s2/s1) + (s1^2 + (m1 - m2)^2)/(2*s2^2)", 1, "Refuted")]
    [InlineData("log(s2^2/s1^2) + (s1^2 + (m1 - m2)^2)/(2*s2^2) - 1/2", 1, "Refuted")]
    public void The_verdict_is_the_exit_code(string formula, int exitCode, string verdict)
    {
        var run = Session.Run("check", P, Q, formula);

        Assert.Equal((exitCode, verdict, ""), (run.ExitCode, run.Lines[0], run.Error));
    }

    [Fact]
    public void A_formula_before_its_distributions_is_told_where_it_belongs()
    {
        var run = Session.Run("check", "log(s2/s1) + 1", P, Q);

        Assert.Equal(64, run.ExitCode);
        Assert.Equal(
            "klsym: 'log(s2/s1) + 1' stands for P and is no distribution; P and Q come first and then the formula.\n",
            run.Error
        );
    }

    [Fact]
    public void A_formula_with_backslashes_is_LaTeX_unless_it_is_said_to_be_infix()
    {
        string[] claim = ["check", "Exponential(a)", "Exponential(b)", @"\ln\frac{a}{b} + \frac{b}{a} - 1"];

        Assert.Equal((0, ""), (Session.Run(claim).ExitCode, Session.Run(claim).Error));
        Assert.Equal(64, Session.Run([.. claim, "--syntax", "infix"]).ExitCode);
    }

    [Fact]
    public void A_formula_that_begins_with_a_minus_sign_is_no_option()
    {
        var run = Session.Run("check", "Normal(m, exp(L/2))", "Normal(0, 1)", "-(1 + L - m^2 - exp(L))/2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("(1 + L - m^2 - exp(L))/2", "(negated)")]
    [InlineData("-(1 + L - m^2 - exp(L))", "(doubled)")]
    [InlineData("-(L - m^2 - exp(L))/2", "(constant)")]
    [InlineData("-(1 + 2*L - m^2 - exp(2*L))/2", "(sigma misread)")]
    [InlineData("-(1 + L - m - exp(L))/2", "(function)")]
    public void The_famous_wrong_losses_of_a_variational_autoencoder_are_refuted_with_their_mistakes(
        string formula,
        string mistake
    )
    {
        var run = Session.Run("check", "Normal(m, exp(L/2))", "Normal(0, 1)", formula);

        Assert.Equal((1, "Refuted"), (run.ExitCode, run.Lines[0]));
        Assert.Contains(mistake, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-h^2")]
    [InlineData("-?")]
    [InlineData("-1/2")]
    public void A_formula_that_looks_like_an_option_is_read_as_a_formula_after_two_dashes(string formula)
    {
        var run = Session.Run("check", P, P, "--", formula);

        Assert.True(run.ExitCode is 1 or 64, run.Error);
        Assert.DoesNotContain("Usage", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refutation_shows_point_and_values_in_json()
    {
        // Half of the true value: at every point but those with KL = 0 it is wrong.
        var run = Session.Run("check", "Exponential(a)", "Exponential(b)", "(log(a/b) + b/a - 1)/2", "--json");

        var json = JsonDocument.Parse(run.Out).RootElement;
        var (a, b) = (Number("a"), Number("b"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("refuted", json.GetProperty("verdict").GetString());
        Assert.Equal(Math.Log(a / b) + b / a - 1, Value("true"), 1e-14);
        Assert.Equal((Math.Log(a / b) + b / a - 1) / 2, Value("claimed"), 1e-14);

        double Value(string key) =>
            double.Parse(
                json.GetProperty(key).GetProperty("value").GetString()!,
                System.Globalization.CultureInfo.InvariantCulture
            );

        double Number(string name)
        {
            var parts = json.GetProperty("point").GetProperty(name).GetString()!.Split('/');
            return parts
                .Select(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture))
                .Aggregate((x, y) => x / y);
        }
    }

    [Theory]
    [InlineData("entropy", "1 - log(r)", 0)]
    [InlineData("cross-entropy", "t/r - log(t)", 0)]
    [InlineData("kl", "1 - log(r)", 1)]
    public void The_functional_can_be_chosen(string functional, string formula, int exitCode) =>
        Assert.Equal(
            exitCode,
            Session.Run("check", "Exponential(r)", "Exponential(t)", formula, "--functional", functional).ExitCode
        );

    [Fact]
    public void A_formula_is_read_from_standard_input_or_a_file()
    {
        const string formula = "log(a/b) + b/a - 1\n";
        var path = Path.GetTempFileName();
        File.WriteAllText(path, formula);

        Assert.Equal(0, Session.RunWith(formula, "check", "Exponential(a)", "Exponential(b)", "-").ExitCode);
        Assert.Equal(0, Session.Run("check", "Exponential(a)", "Exponential(b)", "@" + path).ExitCode);
        File.Delete(path);
    }
}
