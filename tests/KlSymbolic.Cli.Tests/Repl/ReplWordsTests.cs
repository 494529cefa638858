using KlSymbolic.Cli.Repl;

namespace KlSymbolic.Cli.Tests.Repl;

public sealed class ReplWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  list   --pairs ", "list|--pairs")]
    [InlineData("derive Normal(mu, 1) Normal(0, 1)", "derive|Normal(mu, 1)|Normal(0, 1)")]
    [InlineData("derive \"Normal(mu, 1)\" 'Normal(0, 1)'", "derive|Normal(mu, 1)|Normal(0, 1)")]
    [InlineData(
        "eval MultivariateNormal([0, 0], [[1, 0], [0, 1]]) x",
        "eval|MultivariateNormal([0, 0], [[1, 0], [0, 1]])|x"
    )]
    [InlineData("check a b 'x + y'", "check|a|b|x + y")]
    [InlineData("check \"\"", "check|")]
    [InlineData("f) g(", "f)|g(")]
    public void Brackets_and_quotes_keep_words_together(string line, string words) =>
        Assert.Equal(words, string.Join('|', ReplWords.Split(line)));

    [Theory]
    [InlineData("derive \"Normal(0, 1)")]
    [InlineData("it's")]
    public void An_open_quotation_is_told(string line) =>
        Assert.Contains(
            "not closed",
            Assert.Throws<UsageException>(() => ReplWords.Split(line)).Message,
            StringComparison.Ordinal
        );
}
