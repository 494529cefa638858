using System.Diagnostics;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class BadInputTests
{
    private const string Q = "Normal(0, 1)";

    [Theory]
    [InlineData("Nomal(0, 1)", "P, column 1: no family is called 'Nomal'; did you mean Normal(mu, sigma)?")]
    [InlineData("Normal(0)", "P, column 1: Normal(mu, sigma) takes 2 arguments, and 1 is given")]
    [InlineData("Normal(0, 1, 2)", "P, column 1: Normal(mu, sigma) takes 2 arguments, and 3 are given")]
    [InlineData("Normal(0, 0)", "P, column 11: sigma > 0 is required, and sigma is 0")]
    [InlineData("Normal(0, -1/2)", "P, column 11: sigma > 0 is required, and sigma is -1/2")]
    [InlineData("Normal(0, nan)", "P, column 11: sigma must be a finite number")]
    [InlineData("Normal(0, inf)", "P, column 11: sigma must be a finite number")]
    [InlineData("Normal(0, (1", "P, column 13: expected ')' to close '(' of column 11, found the end of the text")]
    [InlineData("", "P, column 1: the text is empty; write a name with arguments such as Normal(mu, sigma)")]
    [InlineData("Normal(x^(10^9), 1)", "P, column 10: the exponent 1000000000 is too large; at most 1000 is read")]
    [InlineData("Uniform(2, 1)", "P, column 1: ")]
    [InlineData("Bernoulli(3/2)", "P, column 11: ")]
    [InlineData("Normal(1/0, 1)", "P, column 10: ")]
    [InlineData("Normal(log(0), 1)", "P, column 8: ")]
    public void A_bad_distribution_is_answered_in_one_line_with_the_place(string p, string message)
    {
        foreach (var verb in new[] { "derive", "eval" })
            Refuses(Session.Run(verb, p, Q), message);
        Refuses(Session.Run("check", p, Q, "0"), message);
        Refuses(Session.Run("derive", Q, p), "Q" + message[1..]);
    }

    [Theory]
    [InlineData("2 +", "formula, column 4: ")]
    [InlineData("log(", "formula, column 5: ")]
    [InlineData("", "formula, column 1: ")]
    [InlineData("2 @ 3", "formula, column 3: ")]
    [InlineData("x^(10^9)", "formula, column 3: ")]
    public void A_bad_formula_is_answered_in_one_line_with_the_place(string formula, string message) =>
        Refuses(Session.Run("check", Q, Q, formula), message);

    [Fact]
    public void A_deep_expression_is_refused_promptly()
    {
        var deep = new string('(', 10_000) + "1" + new string(')', 10_000);

        var clock = Stopwatch.StartNew();
        Refuses(Session.Run("check", Q, Q, deep), "formula, column ");
        Refuses(Session.Run("derive", $"Normal({deep}, 1)", Q), "P, column ");
        Refuses(Session.Run("check", Q, Q, string.Concat(Enumerable.Repeat("exp(", 10_000)) + "1"), "formula, column ");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void A_formula_of_a_megabyte_is_refused_promptly_from_a_file_and_from_standard_input()
    {
        var huge = string.Join(" + ", Enumerable.Range(0, 130_000).Select(i => $"x{i % 10_000}"));
        Assert.True(huge.Length > 1_000_000);
        var path = Path.GetTempFileName();
        File.WriteAllText(path, huge);

        var clock = Stopwatch.StartNew();
        var fromFile = Session.Run("check", Q, Q, "@" + path);
        var fromInput = Session.RunWith(huge, "check", Q, Q, "-");
        clock.Stop();
        File.Delete(path);

        Refuses(fromFile, "formula, column ");
        Refuses(fromInput, "formula, column ");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void The_place_is_shown_under_the_text()
    {
        var run = Session.Run("derive", "Normal(0, -2)", Q);

        Assert.Equal(
            ["klsym: P, column 11: sigma > 0 is required, and sigma is -2", "  Normal(0, -2)", "            ^~"],
            run.Error.TrimEnd('\n').Split('\n')
        );
    }

    [Fact]
    public void A_long_text_is_shown_around_the_place()
    {
        var run = Session.Run("check", Q, Q, string.Concat(Enumerable.Repeat("1 + ", 100)) + "$");

        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.InRange(lines[1].Length, 40, 90);
        Assert.Equal('$', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("a verb is missing: derive", "-q")]
    [InlineData("'bogus' is no verb; the verbs are derive", "bogus")]
    [InlineData("'dervie' is no verb; did you mean derive?", "dervie", Q, Q)]
    [InlineData("'--halp' is no option of 'klsym'; did you mean --help?", "--halp")]
    [InlineData("'--jsn' is no option of 'klsym derive'; did you mean --json?", "derive", Q, Q, "--jsn")]
    [InlineData("'--case' is no option of 'klsym verify'; did you mean --cases?", "verify", "--case", "3")]
    [InlineData("'--josn' is no option of 'klsym check'; did you mean --json?", "check", Q, Q, "0", "--josn")]
    [InlineData("'Gama' is no family; did you mean Gamma?", "verify", "Gama")]
    [InlineData("'Dirchlet' is no family; did you mean Dirichlet?", "verify", "Dirchlet")]
    [InlineData("'closd-form' is no kind; did you mean closed-form?", "list", "--kind", "closd-form")]
    [InlineData("no family is called 'Gama'; did you mean Gamma(shape, rate)?", "list", "--p", "Gama")]
    [InlineData("--json and --format name two formats", "derive", Q, Q, "--json", "--format", "latex")]
    [InlineData("--fisher lists families", "list", "--fisher", "--pairs")]
    [InlineData("there is no function 'lgama'; did you mean lgamma?", "check", Q, Q, "lgama(1)")]
    [InlineData("'Q' missing", "derive", Q)]
    [InlineData("--bogus", "derive", Q, Q, "--bogus")]
    [InlineData("check needs P, Q and a formula", "check", Q, Q)]
    [InlineData("'pdf'", "derive", Q, Q, "--format", "pdf")]
    [InlineData("there is no file '/no/such/file'", "derive", Q, "@/no/such/file")]
    [InlineData("there is no file 'missing.md' in this folder; check its name.", "docs", "inject", "missing.md")]
    [InlineData("there is no folder '/no/such'; make it first", "explain", Q, Q, "--svg", "/no/such/file.svg")]
    [InlineData("'Normal||' is no pair", "docs", "out", "--pairs", "Normal||")]
    [InlineData("a family is named without arguments; write Normal", "describe", "Normal(0, 1)")]
    [InlineData("Dirichlet(alpha) is one of vectors or matrices", "project", Q, "--onto", "Dirichlet")]
    [InlineData("did you mean Dirichlet(alpha)?", "describe", "Dirichlte")]
    [InlineData("one argument only", "derive", "-", "-")]
    [InlineData("assumption 1, column 4", "derive", Q, Q, "--assume", "1 <")]
    [InlineData("needs P and Q", "eval", Q)]
    [InlineData("--digits takes a number from 1 to 10000", "eval", Q, Q, "--digits", "0")]
    [InlineData("'mu' has no value; give it one by --set mu=value", "eval", "Normal(mu, 1)", Q)]
    [InlineData("neither P nor Q has a symbol 'x'; they have mu", "eval", "Normal(mu, 1)", Q, "--set", "x=1")]
    [InlineData("value of mu, column 1: ", "eval", "Normal(mu, 1)", Q, "--set", "mu=y")]
    [InlineData("s > 0 is required, and it is -1", "eval", "Normal(0, s)", Q, "--set", "s=-1")]
    [InlineData("name=value", "eval", "Normal(mu, 1)", Q, "--set", "mu")]
    [InlineData("Uniform needs a < b", "eval", "Uniform(a, b)", "Uniform(0, 9)", "--set", "a=2", "--set", "b=1")]
    public void Bad_usage_is_answered_in_one_line_with_the_remedy(string message, params string[] args)
    {
        var run = Session.Run(args);

        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith("klsym: ", run.FirstError, StringComparison.Ordinal);
        Assert.Contains(message, run.FirstError, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void An_output_that_takes_nothing_is_an_error_and_no_crash()
    {
        using var full = new StreamWriter(new FullStream());
        using var error = new StringWriter();
        var streams = new Streams(new StringReader(""), full, error, Width: 96, HasColours: false);

        Assert.Equal(64, Klsym.Run(["derive", Q, Q], streams));
        Assert.Equal("klsym: the output cannot be written: No space left on device", error.ToString().Trim());
    }

    /// <summary>What /dev/full is.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }

    private static void Refuses(Session run, string message)
    {
        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith("klsym: " + message, run.FirstError, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        // The line, and at most the text with a caret under it.
        Assert.InRange(run.Error.TrimEnd('\n').Split('\n').Length, 1, 3);
        Assert.All(run.Error.Split('\n'), l => Assert.True(l.Length <= 300, l));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
