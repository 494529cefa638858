using System.Text.Json.Nodes;
using System.Xml.Linq;
using KlSymbolic.Cli.Output;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class VerifyCommandTests
{
    [Fact]
    public void Laws_of_two_families_hold_and_the_seed_is_told()
    {
        var run = Session.Run("verify", "Exponential", "Poisson", "--cases", "4", "--seed", "11");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("4 pairs", run.FirstError, StringComparison.Ordinal);
        Assert.Contains("seed 11", run.FirstError, StringComparison.Ordinal);
        Assert.All(
            KlLaws.All,
            l => Assert.Contains(run.Lines, x => x.StartsWith($"| {l.Name} ", StringComparison.Ordinal))
        );
        Assert.Contains(" 0 broken", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Families_of_vectors_and_of_numbers_are_checked_side_by_side()
    {
        var run = Session.Run("verify", "Exponential", "OneHotCategorical", "Dirichlet", "--cases", "8", "--json");
        var found = JsonNode.Parse(run.Out)!;

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("5 pairs", run.FirstError, StringComparison.Ordinal);
        Assert.Empty(found["notChecked"]!.AsArray());
        Assert.Contains(
            found["results"]!.AsArray(),
            r => (string)r!["p"]! == "Dirichlet" && (string)r["law"]! == "chain rule" && (string)r["status"]! == "held"
        );
    }

    [Fact]
    public void Parts_of_the_pairs_are_disjoint_and_complete()
    {
        var parts = new[] { "1/2", "2/2" }.Select(shard =>
            JsonNode.Parse(
                Session
                    .Run("verify", "Exponential", "Poisson", "--cases", "1", "--shard", shard, "--report", "json")
                    .Out
            )!
        );
        var pairs = parts
            .Select(p => p["results"]!.AsArray().Select(r => $"{r!["p"]} {r["q"]}").Distinct().ToList())
            .ToList();

        Assert.Empty(pairs[0].Intersect(pairs[1]));
        Assert.Equal(4, pairs.Sum(p => p.Count));
    }

    [Fact]
    public void Reports_are_what_they_are_called()
    {
        var junit = XDocument.Parse(Session.Run("verify", "Exponential", "--cases", "1", "--report", "junit").Out);
        Assert.Equal(KlLaws.All.Length, junit.Root!.Elements("testsuite").Count());
        Assert.Empty(junit.Descendants("failure"));

        var sarif = JsonNode.Parse(Session.Run("verify", "Exponential", "--cases", "1", "--report", "sarif").Out)!;
        Assert.Equal("2.1.0", (string)sarif["version"]!);
        Assert.Empty(sarif["runs"]![0]!["results"]!.AsArray());
    }

    /// <summary>The derived forms break no law, so that a function stands in for one that does.</summary>
    [Fact]
    public void Reports_say_what_is_broken_and_where()
    {
        var report = KlLaws.CheckAll((p, q) => Math.Log(q[0] / p[0]), "Exponential", settings: new() { Cases = 4 });
        var count = report.Broken.Length;
        Assert.True(count > 3);

        var failures = XDocument.Parse(LawReportJUnit.Of(report)).Descendants("failure").ToList();
        Assert.Equal(count, failures.Count);
        Assert.All(
            failures,
            f => Assert.StartsWith("Exponential(", (string)f.Attribute("message")!, StringComparison.Ordinal)
        );

        var results = LawReportSarif.Of(report)["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(count, results.Count);
        Assert.All(results, r => Assert.Equal("error", (string)r!["level"]!));

        Assert.Equal(
            count,
            LawReportJson.Of(report)["results"]!.AsArray().Count(r => (string)r!["status"]! == "broken")
        );
        Assert.Equal(count, report.ToMarkdown().Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_terminal_gets_a_bar_and_a_file_gets_lines()
    {
        string Errors(bool hasTerminal)
        {
            using var error = new StringWriter { NewLine = "\n" };
            Klsym.Run(
                ["verify", "Exponential", "Poisson", "--cases", "1"],
                new Streams(TextReader.Null, TextWriter.Null, error, Width: 80, HasColours: false)
                {
                    HasTerminal = hasTerminal,
                }
            );
            return error.ToString();
        }

        Assert.Contains(
            "\r[##############################] 4/4 pairs, 0 broken",
            Errors(true),
            StringComparison.Ordinal
        );
        var plain = Errors(false);
        Assert.DoesNotContain('\r', plain);
        Assert.Contains("4 of 4 pairs, 0 broken", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is no family", "verify", "Gauss")]
    [InlineData("--shard takes i/n", "verify", "--shard", "3/2")]
    [InlineData("--cases takes a number", "verify", "--cases", "0")]
    [InlineData("'pdf'", "verify", "--report", "pdf")]
    public void Bad_input_is_named(string problem, params string[] args)
    {
        var run = Session.Run(args);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(problem, run.FirstError, StringComparison.Ordinal);
    }
}
