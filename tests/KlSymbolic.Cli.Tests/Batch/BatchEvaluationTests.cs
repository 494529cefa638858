using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Batch;

public sealed class BatchEvaluationTests
{
    private const string Normals =
        """{"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}},"q":{"family":"Normal","params":{"mu":"1","sigma":"2"}},"kind":"x"}""";

    [Fact]
    public void A_question_is_answered_with_values_of_full_precision()
    {
        var answer = Answer(Normals);

        // log 2 − 1/4 and log 2 + log(2π)/2 + 1/4, by hand.
        Assert.Equal("finite", answer.GetProperty("status").GetString());
        Assert.Equal(0.443147180559945309, answer.GetProperty("kl").GetDouble());
        Assert.Equal(1.862085713764618, answer.GetProperty("cross_entropy").GetDouble(), 1e-15);
        Assert.Equal(1.4189385332046727, answer.GetProperty("entropy").GetDouble());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("reason").ValueKind);
    }

    [Fact]
    public void A_finite_divergence_beyond_doubles_has_its_digits()
    {
        var answer = Answer(
            Normals.Replace("\"1\",\"sigma\":\"2\"", "\"1e200\",\"sigma\":\"1e-200\"", StringComparison.Ordinal)
        );

        // ((1e200 − 0)² + 1)/(2 · 1e-400) − 1/2 + log 1e-200
        Assert.Equal("finite", answer.GetProperty("status").GetString());
        Assert.Equal("5.0000000000000000e799", answer.GetProperty("kl").GetString());
        Assert.Contains(
            "beyond the range of doubles",
            answer.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_infinite_divergence_has_its_reason()
    {
        var answer = Answer(
            """{"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}},"q":{"family":"Exponential","params":{"rate":"1"}}}"""
        );

        Assert.Equal("infinite", answer.GetProperty("status").GetString());
        Assert.StartsWith("support: ", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("entropy").ValueKind);
    }

    [Fact]
    public void Parameters_are_read_exactly()
    {
        // The scales differ by 1e-20, which doubles do not see; KL is the square of that, but for a relative 1e-20.
        var answer = Answer(
            """
            {"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}},"q":{"family":"Normal","params":{"mu":"0","sigma":"1.00000000000000000001"}}}
            """
        );

        Assert.Equal(1e-40, answer.GetProperty("kl").GetDouble(), 1e-54);
    }

    [Fact]
    public void Lists_are_parameters()
    {
        var answer = Answer(
            """{"p":{"family":"Categorical","params":{"p":["0.5","0.5","0"]}},"q":{"family":"Categorical","params":{"p":[0.25,0.25,"0.5"]}}}"""
        );

        Assert.Equal(Math.Log(2), answer.GetProperty("kl").GetDouble());
    }

    [Theory]
    [InlineData("not json", "")]
    [InlineData("[1, 2]", "\"p\" must be a distribution")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}}}""", "\"q\" must be a distribution")]
    [InlineData("""{"p":{"family":"Nomal","params":{}},"q":{}}""", "did you mean Normal")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"0"}},"q":{}}""", "sigma is missing")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"0","s":"1"}},"q":{}}""", "no parameter 's'")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"0","sigma":"-1"}},"q":{}}""", "sigma > 0 is required")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"0","sigma":"nan"}},"q":{}}""", "decimal number")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":["0"],"sigma":"1"}},"q":{}}""", "decimal number")]
    [InlineData("""{"p":{"family":"Normal","params":{"mu":"1e999999999","sigma":"1"}},"q":{}}""", "decimal number")]
    [InlineData(
        """{"p":{"family":"Normal","params":{"mu":"0","mu":"1","sigma":"1"}},"q":{}}""",
        "Duplicate property 'mu'"
    )]
    [InlineData("""{"p":{"family":"\ud800","params":{}},"q":{}}""", "surrogate")]
    [InlineData("""{"p":{"family":"Uniform","params":{"a":"1","b":"0"}},"q":{}}""", "p: a < b is required")]
    [InlineData(
        """{"p":{"family":"Categorical","params":{"p":["0.5","0.4"]}},"q":{}}""",
        "p: the items of p must sum to 1"
    )]
    [InlineData(
        """{"p":{"family":"Categorical","params":{"p":[["0.5"],["0.5"]]}},"q":{}}""",
        "list of decimal numbers"
    )]
    [InlineData(
        """{"p":{"family":"Dirichlet","params":{"alpha":["1"]}},"q":{"family":"Dirichlet","params":{"alpha":["1","2"]}}}""",
        "q: its points are of size 2"
    )]
    public void A_bad_line_is_answered_as_invalid_and_the_run_goes_on(string line, string reason)
    {
        var run = Session.RunWith($"{line}\n{Normals}\n", "eval", "--jsonl");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Lines.Length);
        var first = JsonDocument.Parse(run.Lines[0]).RootElement;
        Assert.Equal("invalid", first.GetProperty("status").GetString());
        Assert.Contains(reason, first.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("finite", JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public void Lines_are_answered_in_order_and_each_is_flushed()
    {
        var lines = Enumerable
            .Range(1, 20)
            .Select(i => $"{Exponential("p", 1)}, {Exponential("q", i)}")
            .Select(pair => "{" + pair + "}")
            .ToList();
        var output = new FlushCounter();

        var exitCode = Klsym.Run(
            ["eval", "--jsonl"],
            new Streams(new StringReader(string.Join('\n', lines)), output, TextWriter.Null, 96, false)
        );

        Assert.Equal(0, exitCode);
        Assert.True(output.Flushes >= lines.Count);
        var values = output
            .ToString()
            .TrimEnd('\n')
            .Split('\n')
            .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("kl").GetDouble())
            .ToList();
        Assert.Equal(lines.Count, values.Count);
        Assert.All(Enumerable.Range(1, 20), i => Assert.Equal(i - 1 - Math.Log(i), values[i - 1], 1e-12));
    }

    /// <summary>Rates 1 and 2: 1 − log 2, to 30 digits by mpmath 1.3.</summary>
    [Fact]
    public void With_digits_values_are_decimal_strings()
    {
        var line = "{" + Exponential("p", 1) + ", " + Exponential("q", 2) + "}";

        var run = Session.RunWith(line.ReplaceLineEndings(" ") + "\n", "eval", "--jsonl", "--digits", "30");

        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal("0.306852819440054690582767878542", answer.GetProperty("kl").GetString());
        Assert.Equal("finite", answer.GetProperty("status").GetString());
    }

    [Fact]
    public void A_line_beyond_all_bounds_is_passed_over()
    {
        var run = Session.RunWith($"{new string('1', (1 << 24) + 1)}\n\uFEFF{Normals}\r\n", "eval", "--jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("\"invalid\",\"reason\":\"the line has more than", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"finite\"", run.Lines[1], StringComparison.Ordinal);
    }

    /// <summary>The doubles 0.1, 0.2, 0.7 and 0.3, 0.3, 0.4 in full; neither sums to 1. The value of the decimals is by mpmath 1.3.</summary>
    [Theory]
    [InlineData("Categorical", "", 0.20077680106635199)]
    [InlineData("Multinomial", "\"n\":3,", 0.60233040319905598)]
    public void Probabilities_rounded_to_doubles_are_divided_by_their_sum(string family, string trials, double expected)
    {
        var line = $$$"""
            {"p":{"family":"{{{family}}}","params":{ {{{trials}}} "p":
            ["0.1000000000000000055511151231257827","0.200000000000000011102230246251565","0.6999999999999999555910790149937384"] } },
            "q":{"family":"{{{family}}}","params":{ {{{trials}}} "p":
            ["0.299999999999999988897769753748434596","0.299999999999999988897769753748434596","0.4000000000000000222044604925031308"] } } }
            """.ReplaceLineEndings(" ");

        Assert.Equal(expected, Answer(line).GetProperty("kl").GetDouble(), 1e-15);
    }

    /// <summary>Two Wishart laws of 5 degrees of freedom on 2 × 2 matrices with scales 2I and I: 5/2 (tr 2I − 2 − log det 2I), by hand.</summary>
    [Fact]
    public void Samples_stand_in_where_there_is_no_quadrature()
    {
        const string line =
            """{"p":{"family":"Wishart","params":{"df":"5","scale":[["2","0"],["0","2"]]}},"q":{"family":"Wishart","params":{"df":"5","scale":[["1","0"],["0","1"]]}}}""";

        var without = Answer(line);
        var (first, again) = (
            Answer(line, "--samples", "2000", "--seed", "7"),
            Answer(line, "--samples", "2000", "--seed", "7")
        );

        var expected = 5 * (1 - Math.Log(2));
        Assert.Equal(expected, without.GetProperty("kl").GetDouble(), 1e-14);
        Assert.Equal(JsonValueKind.Null, without.GetProperty("kl_definition").ValueKind);
        var (value, error) = (
            first.GetProperty("kl_definition").GetDouble(),
            first.GetProperty("definition_error").GetDouble()
        );
        Assert.Equal(value, again.GetProperty("kl_definition").GetDouble());
        Assert.InRange(error, 1e-3, 0.5);
        Assert.InRange(Math.Abs(value - expected), 0, error);
    }

    [Theory]
    [InlineData("--digits", "0")]
    [InlineData("--digits", "10001")]
    [InlineData("--bits")]
    [InlineData("--samples", "1")]
    [InlineData("--digits", "9", "--samples", "100")]
    public void What_lines_cannot_be_answered_with_is_refused_before_the_first(params string[] options)
    {
        var run = Session.RunWith(Normals, ["eval", "--jsonl", .. options]);

        Assert.Equal((64, ""), (run.ExitCode, run.Out));
    }

    private static string Exponential(string key, int rate) =>
        $$$"""
            "{{{key}}}": {"family": "Exponential", "params": {"rate": "{{{rate}}}"} }
            """;

    private static JsonElement Answer(string line, params string[] options)
    {
        var run = Session.RunWith(line.Trim() + "\n", ["eval", "--jsonl", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
    }

    private sealed class FlushCounter : StringWriter
    {
        public int Flushes { get; private set; }

        public override void Flush() => Flushes++;
    }
}
