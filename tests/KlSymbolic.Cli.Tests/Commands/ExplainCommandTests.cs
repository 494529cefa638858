using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klsym-explain-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Words_and_numbers_of_a_coin_in_bits()
    {
        var run = Session.Run("explain", "{H: 0.5, T: 0.5}", "{H: 0.8, T: 0.2}", "--bits");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("H(P) = 1 bit on average", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "The extra 0.321928 bits are KL(P‖Q).",
            run.Out.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("outcome,count\nrain,3\nsun,7\n", "counts, divided by their sum 10")]
    [InlineData("rain;0.3\nsun;0.7\n", null)]
    [InlineData("\"rain\",3\n\"sun\",7\n", "counts, divided by their sum 10")]
    [InlineData("weight\toutcome\n1.5\train\n3.5\tsun\n", "counts, divided by their sum 5")]
    [InlineData("# a comment\r\nrain,3/10\r\n\r\nsun,7/10\r\n", null)]
    public void Tables_in_csv(string csv, string? note)
    {
        var run = Session.Run("explain", Write("p.csv", csv), "{sun: 0.5, rain: 0.5}", "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal(note, (string?)json["p"]!["note"]);
        // 0.3 log 0.6 + 0.7 log 1.4
        Assert.Equal(0.3 * Math.Log(0.6) + 0.7 * Math.Log(1.4), (double)json["forward"]!["kl"]!["value"]!, 14);
    }

    [Theory]
    [InlineData("p.csv", "a,0.5\na,0.5\n", "'a' stands twice")]
    [InlineData("p.csv", "a,-1\nb,2\n", "negative")]
    [InlineData("p.csv", "a,0.5\nb,NaN\n", "line 2: 'b' needs a number")]
    [InlineData("p.csv", "a,0.55\nb,0.55\n", "sum to 1.1 and must sum to 1")]
    [InlineData("p.csv", "outcome,probability\na,2\nb,3\n", "sum to 5 and must sum to 1")]
    [InlineData("p.csv", "a\nb\n", "an outcome and a number are needed")]
    [InlineData("p.csv", "", "there is no outcome")]
    [InlineData("p.json", "{\"a\": 0.5, \"a\": 0.5}", "'a' stands twice")]
    [InlineData("p.json", "{\"a\": true}", "needs a number")]
    [InlineData("p.json", "{\"a\": ", "p.json: ")]
    [InlineData("p.json", "3", "an object of names and numbers")]
    public void A_bad_table_is_one_line_and_exit_code_64(string name, string text, string part)
    {
        var run = Session.Run("explain", Write(name, text), "{a: 1}");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(part, run.FirstError, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Missing_outcomes_and_json_files()
    {
        var run = Session.Run("explain", Write("p.json", "{\"a\": 0.5, \"b\": 0.5}"), Write("q.json", "{\"a\": 1}"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("P has mass where Q has none: b, with probability 0.5.", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "there is no file 'missing.csv'",
            Session.Run("explain", "missing.csv", "{a: 1}").FirstError,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Uniform(0, 2)", "Uniform(0, 1)")]
    [InlineData("{a: 1, b: 2, longer name of an outcome: 7, d: 0}", "{a: 3, b: 3, d: 4}")]
    [InlineData("Bernoulli(0.3)", "Binomial(5, 0.4)")]
    public void Tables_and_plots_fit_a_narrow_terminal_and_stand_in_columns(string p, string q)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Klsym.Run(
            ["explain", p, q, "--ascii"],
            new Streams(TextReader.Null, output, TextWriter.Null, Width: 44, HasColours: false)
        );
        var lines = output.ToString().Split('\n');

        Assert.All(lines, l => Assert.True(l.Length <= 44 || l.StartsWith("Where KL", StringComparison.Ordinal), l));
        // What is infinite ends in the column in which its head ends.
        var head = lines.Single(l => l.EndsWith("code for P", StringComparison.Ordinal));
        Assert.All(lines.SkipWhile(l => l != head).Skip(1).Take(3), l => Assert.Equal(head.Length, l.Length));
    }

    [Theory]
    [InlineData("Normal(m, 1)", "Normal(0, 1)", "'m' has no value; give it one by --set m=value")]
    [InlineData("MultivariateNormal([0], [[1]])", "MultivariateNormal([1], [[1]])", "vectors and matrices")]
    [InlineData("{H: 1, T: 1}", "Normal(0, 1)", "give both as tables")]
    public void What_cannot_be_explained_is_refused(string p, string q, string part)
    {
        var run = Session.Run("explain", p, q);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(part, run.FirstError, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_pages_are_written_and_ascii_is_ascii()
    {
        var (svg, html) = (Path.Combine(folder.FullName, "a.svg"), Path.Combine(folder.FullName, "a.html"));
        var run = Session.Run(
            "explain",
            "Normal(m, 1)",
            "Laplace(0, 1)",
            "--set",
            "m=1/2",
            "--svg",
            svg,
            "--html",
            html,
            "--ascii"
        );
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain(run.Out, c => c > 126);
        Assert.DoesNotContain('?', run.Out);
        Assert.Equal("svg", XDocument.Load(svg).Root!.Name.LocalName);
        var page = File.ReadAllText(html);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "http://",
            page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Projections_of_a_mixture_and_of_a_sample()
    {
        var run = Session.Run(
            "project",
            "0.5*Normal(-2, 1) + 0.5*Normal(2, 1)",
            "--onto",
            "Normal",
            "--direction",
            "forward",
            "--json"
        );
        Assert.True(run.ExitCode == 0, run.Error);
        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal("Normal(0, sqrt(5))", (string?)json["forward"]!["exact"]);
        Assert.Null(json["reverse"]);
        var sample = Write("s.csv", "x\n1\n2\n4\n9\n");
        Assert.Contains(
            "Q = Exponential(0.25)",
            Session.Run("project", sample, "--onto", "Exponential").Out,
            StringComparison.Ordinal
        );
        var refused = Session.Run("project", sample, "--onto", "Normal", "--direction", "reverse");
        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Contains("use --direction forward", refused.FirstError, StringComparison.Ordinal);
        Assert.Contains(
            "line 2",
            Session.Run("project", Write("t.csv", "1\nx\n"), "--onto", "Normal").FirstError,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "fixed number",
            Session.Run("project", "Poisson(1)", "--onto", "Categorical").FirstError,
            StringComparison.Ordinal
        );
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
