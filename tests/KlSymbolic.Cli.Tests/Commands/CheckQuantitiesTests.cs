namespace KlSymbolic.Cli.Tests.Commands;

public sealed class CheckQuantitiesTests
{
    [Theory]
    [InlineData("renyi(2)", "log(3/4)/1 + log(1)", 1)]
    [InlineData("jeffreys", "a*log(a/b) + b*log(b/a)", 0)]
    [InlineData("gradient(b)", "1 - a/b", 0)]
    [InlineData("gradient(b)", "a/b - 1", 1)]
    public void EveryQuantityIsClaimedByItsName(string of, string formula, int code)
    {
        Assert.Equal(code, Session.Run("check", "Poisson(a)", "Poisson(b)", formula, "--of", of).ExitCode);
        var line = $$"""{"functional": "{{of}}", "p": "Poisson(a)", "q": "Poisson(b)", "claim": "{{formula}}"}""";
        var batch = Session.RunWith(line, "check", "--jsonl");
        Assert.Contains(code == 0 ? "\"proven\"" : "\"refuted\"", batch.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 - log(r)", 0)]
    [InlineData("log(r)", 1)]
    public void AnEntropyNeedsNoQ(string formula, int code)
    {
        Assert.Equal(code, Session.Run("check", "Exponential(r)", formula, "--of", "entropy").ExitCode);
        Assert.Equal(code, Session.Run("check", "Exponential(r)", "Poisson(1)", formula, "--of", "entropy").ExitCode);
    }

    [Theory]
    [InlineData("gradient", "a gradient is claimed by symbol")]
    [InlineData("js(2)", "only renyi and gradient do")]
    [InlineData("hellinger", "gradient(symbol)")]
    public void WhatIsNoQuantityIsAnError(string of, string message)
    {
        var run = Session.Run("check", "Poisson(a)", "Poisson(b)", "0", "--of", of);
        Assert.Equal(64, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsNoUnicodeIsAnInvalidLine()
    {
        var run = Session.RunWith("""{"p": "Poisson(a)", "q": "Poisson(b)", "claim": "a\ud83d"}""", "check", "--jsonl");
        Assert.Contains("\"invalid\"", run.Out, StringComparison.Ordinal);
    }
}
