using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Batch;

public sealed class BatchCheckTests
{
    [Fact]
    public void Each_line_is_answered_in_order_and_a_bad_one_does_not_stop_the_run()
    {
        var run = Session.RunWith(
            """
            {"id":"right","functional":"kl","p":"Exponential(a)","q":"Exponential(b)","claim":"log(a/b) + b/a - 1"}
            {"id":"wrong","functional":"kl","p":"Exponential(a)","q":"Exponential(b)","claim":"log(b/a) + a/b - 1"}
            no json
            {"id":7,"functional":"kl","p":"Exponential(a)","q":"Exponential(b)","claim":"log(a/b"}
            {"id":"latex","functional":"kl","p":"Exponential(a)","q":"Exponential(b)","syntax":"latex","claim":"\\ln\\frac{a}{b} + \\frac{b}{a} - 1"}
            {"id":"entropy","functional":"entropy","p":"Exponential(a)","q":"","claim":"1 - log(a)"}
            """,
            "check",
            "--jsonl"
        );

        var lines = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(
            ["proven", "refuted", "invalid", "invalid", "proven", "proven"],
            lines.Select(l => l.GetProperty("verdict").GetString())
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("right", lines[0].GetProperty("id").GetString());
        Assert.Equal(7, lines[3].GetProperty("id").GetInt32());
        Assert.Contains("column", lines[3].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("swapped", lines[1].GetProperty("diagnosis").GetString());
    }

    [Fact]
    public void A_counterexample_can_be_recomputed_from_its_line()
    {
        var run = Session.RunWith(
            """{"functional":"kl","p":"Poisson(a)","q":"Poisson(b)","claim":"a*log(a/b) + a - b"}""",
            "check",
            "--jsonl"
        );

        var line = JsonDocument.Parse(run.Out).RootElement;
        var point = line.GetProperty("counterexample");
        var (a, b) = (point.GetProperty("a").GetDouble(), point.GetProperty("b").GetDouble());
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(a * Math.Log(a / b) + a - b, line.GetProperty("claimed").GetDouble(), 1e-14);
        Assert.Equal(a * Math.Log(a / b) - a + b, line.GetProperty("true").GetDouble(), 1e-14);
    }

    [Theory]
    // Right formulas that double precision does not survive: 0 log 0, an overflowing Bessel function, a difference of nearly equal numbers.
    [InlineData("kl", "Bernoulli(p)", "Bernoulli(q)", "p*log(p/q) + (1-p)*log((1-p)/(1-q))", "fails")]
    [InlineData("entropy", "VonMises(0, k)", "", "log(2*pi*besseli(0,k)) - k*besseli(1,k)/besseli(0,k)", "fails")]
    [InlineData("kl", "Exponential(a)", "Exponential(b)", "log(a/b) + b/a - 1", "loses digits")]
    public void A_right_formula_that_fails_in_double_is_proven_and_said_to_be_unstable(
        string functional,
        string p,
        string q,
        string claim,
        string grade
    )
    {
        var run = Session.RunWith(
            JsonSerializer.Serialize(
                new
                {
                    functional,
                    p,
                    q,
                    claim,
                }
            ),
            "check",
            "--jsonl"
        );

        var line = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("proven", line.GetProperty("verdict").GetString());
        Assert.Equal(grade, line.GetProperty("unstable").GetProperty("grade").GetString());
    }

    [Theory]
    [InlineData("renyi(1/2)", "Exponential(a)", "Exponential(b)", "2*log((a + b)/(2*sqrt(a*b)))", "proven")]
    [InlineData("renyi(1/2)", "Exponential(a)", "Exponential(b)", "log((a + b)/(2*sqrt(a*b)))", "refuted")]
    [InlineData("jeffreys", "Exponential(a)", "Exponential(b)", "a/b + b/a - 2", "proven")]
    [InlineData("js", "Bernoulli(p)", "Bernoulli(p)", "0", "proven")]
    [InlineData("renyi", "Exponential(a)", "Exponential(b)", "0", "invalid")]
    public void Other_divergences_are_checked_too(string functional, string p, string q, string claim, string verdict)
    {
        var run = Session.RunWith(
            JsonSerializer.Serialize(
                new
                {
                    functional,
                    p,
                    q,
                    claim,
                }
            ),
            "check",
            "--jsonl"
        );

        Assert.Equal(verdict, JsonDocument.Parse(run.Out).RootElement.GetProperty("verdict").GetString());
    }
}
