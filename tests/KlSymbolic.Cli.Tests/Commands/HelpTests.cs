namespace KlSymbolic.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("derive")]
    [InlineData("eval")]
    [InlineData("check")]
    [InlineData("list")]
    [InlineData("describe")]
    [InlineData("verify")]
    [InlineData("completion")]
    public void Help_of_a_verb_ends_with_examples_that_begin_with_the_verb(string verb)
    {
        var run = Session.Run(verb, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var examples = run.Lines.SkipWhile(l => l != "Examples:").Skip(1).Where(l => l.Length > 0).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.StartsWith($"  klsym {verb}", e, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_lists_the_verbs()
    {
        var run = Session.Run("--help");

        Assert.Equal(0, run.ExitCode);
        foreach (var verb in new[] { "derive", "eval", "check", "list", "describe", "verify" })
            Assert.Contains(run.Lines, l => l.StartsWith("  " + verb, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_arguments_and_terminal_it_is_the_help()
    {
        var run = Session.Run();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Session.Run("--help").Out, run.Out);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help derive", "derive --help")]
    [InlineData("help docs inject", "docs inject --help")]
    public void Help_is_a_verb_too(string words, string options) =>
        Assert.Equal(Session.Run(options.Split(' ')), Session.Run(words.Split(' ')));

    [Fact]
    public void Exit_codes_of_the_help_are_those_of_the_document()
    {
        var rows = Readme
            .Repository.Read("docs/cli.md")
            .Split('\n')
            .SkipWhile(l => l != "## Exit codes")
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(l => l.Split('|')[1].Trim());

        Assert.Equal(ExitCode.Meanings.Select(m => $"{m.Code}"), rows);
        Assert.All(ExitCode.Meanings, m => Assert.Contains($"  {m.Code, 3}  {m.Meaning}", Session.Run("--help").Lines));
    }

    [Fact]
    public void The_version_is_one_line() =>
        Assert.Matches(@"^klsym \d+\.\d+\.\d+\S*\n$", Session.Run("--version").Out);
}
