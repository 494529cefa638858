using System.Text.Json;
using System.Xml.Linq;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class LintTests : IDisposable
{
    private const string Markdown = """
        # Notes

        <!-- klsym: KL(Normal(m_1, s_1) || Normal(m_2, s_2)) -->
        $$
        \mathrm{KL}(P \| Q) = \ln\frac{s_2}{s_1} + \frac{s_1^2 + (m_1 - m_2)^2}{2 s_2^2} - \frac{1}{2}
        $$

        <!-- klsym: KL(Exponential(a) || Exponential(b)) -->
        \begin{align*}
        D &= \log a - \log b + \frac{b}{a} - 1 \\
          &= \log\frac{a}{b} + \frac{b - a}{a} \\
          &= \log\frac{a}{b} + \frac{a - b}{a}
        \end{align*}

        ```klsym
        H(Exponential(a)) = 1 - log(a)
        ```
        """;

    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".md");

    public LintTests() => File.WriteAllText(file, Markdown);

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_first_wrong_step_of_a_derivation_is_named_with_its_line()
    {
        var run = Session.Run("check", file, "--json");

        var findings = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["proven", "refuted", "proven"],
            findings.Select(f => f.GetProperty("result").GetProperty("verdict").GetString())
        );
        Assert.Equal(12, findings[1].GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Object, findings[1].GetProperty("result").GetProperty("counterexample").ValueKind);
    }

    [Fact]
    public void Reports_are_read_by_other_tools()
    {
        var sarif = JsonDocument.Parse(Session.Run("check", file, "--format", "sarif").Out).RootElement;
        var junit = XElement.Parse(Session.Run("check", file, "--format", "junit").Out);

        Assert.Contains(
            sarif.GetProperty("runs")[0].GetProperty("results").EnumerateArray(),
            r => r.GetProperty("level").GetString() == "error"
        );
        Assert.Equal(("3", "1"), (junit.Attribute("tests")!.Value, junit.Attribute("failures")!.Value));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_usage_error() =>
        Assert.Equal(64, Session.Run("check", file + ".missing").ExitCode);
}
