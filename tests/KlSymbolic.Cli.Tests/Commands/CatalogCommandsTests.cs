using System.Text.Json.Nodes;
using KlSymbolic.Distributions;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class CatalogCommandsTests
{
    [Fact]
    public void Every_family_is_listed_with_its_signature()
    {
        var run = Session.Run("list");

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(Catalog.All);
        Assert.All(
            Catalog.All,
            f => Assert.Contains(run.Lines, l => l.StartsWith(f.Signature + " ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Every_family_is_described_in_ascii_with_its_entropy()
    {
        foreach (var family in Catalog.All)
        {
            var run = Session.Run("describe", family.Name, "--ascii");

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Equal(family.Signature, run.Lines[0]);
            Assert.Contains(run.Lines, l => l.StartsWith("  H(P)     = ", StringComparison.Ordinal));
            Assert.All(run.Out, c => Assert.InRange(c, '\n', '~'));
        }
    }

    [Fact]
    public void The_table_has_a_row_and_a_column_for_each_family_and_counts_all_pairs()
    {
        var run = Session.Run("list", "--pairs");

        var n = Catalog.All.Length;
        var rows = run.Lines.Skip(1).Take(n).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(Catalog.All.Select(f => f.Name), rows.Select(r => r[1]));
        Assert.All(rows, r => Assert.Equal(n + 2, r.Length));
        var letters = rows.SelectMany(r => r.Skip(2)).ToList();
        var totals = run
            .Lines.Skip(n + 2)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(l => l[0], l => int.Parse(l[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(n * n, totals.Values.Sum());
        Assert.All(totals, t => Assert.Equal(t.Value, letters.Count(l => l == t.Key)));
        // A density has no mass in common with a mass function, and a normal law lives where an exponential does not.
        Assert.Equal("M", Letter("Normal", "Poisson"));
        Assert.Equal("S", Letter("Normal", "Exponential"));
        Assert.Equal("F", Letter("Normal", "Normal"));

        string Letter(string p, string q) => rows[Index(p)][2 + Index(q)];
        int Index(string name) => Catalog.All.Select(f => f.Name).ToList().IndexOf(name);
    }

    [Fact]
    public void Filters_choose_the_rows_of_the_table()
    {
        // The table of all pairs is tested above; here are the families on an interval.
        var all = Session.Run("list", "--pairs", "--json", "--support", "interval");
        var rows = JsonNode.Parse(all.Out)!["pairs"]!.AsArray().Select(Row).ToList();
        var families = Session.Run("list", "--support", "interval").Lines.Count(l => l.Contains('(') && l[0] != ' ');
        Assert.Equal(families * families, rows.Count);

        foreach (var kind in rows.Select(r => r.Kind).Distinct())
            Agrees(["--kind", kind.Replace('_', '-')], r => r.Kind == kind);
        Agrees(
            ["--kind", "infinite", "--p", "beta"],
            r => r.P == "Beta" && r.Kind.StartsWith("infinite", StringComparison.Ordinal)
        );
        Agrees(["--family", "Uniform"], r => r.P == "Uniform" || r.Q == "Uniform");
        Agrees(["--q", "Uniform"], r => r.Q == "Uniform");

        void Agrees(string[] filter, Func<(string P, string Q, string Kind), bool> condition)
        {
            var run = Session.Run(["list", "--support", "interval", .. filter]);
            var shown = run.Lines[..^1].Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(
                rows.Where(condition).Select(r => (r.P, r.Q, r.Kind.Replace('_', '-'))),
                shown.Select(w => (w[0], w[1], w[2]))
            );
            Assert.StartsWith($"{rows.Count(condition)} pair", run.Lines[^1], StringComparison.Ordinal);
        }

        static (string P, string Q, string Kind) Row(JsonNode? row) =>
            ((string)row!["p"]!, (string)row["q"]!, (string)row["kind"]!);
    }

    [Theory]
    [InlineData("reals", "Normal", "Gamma")]
    [InlineData("half-line", "Pareto", "Uniform")]
    [InlineData("interval", "Beta", "Weibull")]
    [InlineData("integers", "Poisson", "Wishart")]
    public void Families_are_chosen_by_support(string support, string member, string other)
    {
        var names = Session.Run("list", "--support", support).Lines.Select(l => l.Split('(')[0]).ToList();

        Assert.Contains(member, names);
        Assert.DoesNotContain(other, names);
    }

    [Fact]
    public void Quiet_leaves_the_exit_code_and_the_errors()
    {
        Assert.Equal(new(1, "", ""), Session.Run("check", "Poisson(a)", "Poisson(b)", "0", "--quiet"));
        Assert.Equal(new(0, "", ""), Session.Run("-q", "verify", "Poisson", "--cases", "2"));
        var bad = Session.Run("-q", "describe", "Poison");
        Assert.Equal((64, ""), (bad.ExitCode, bad.Out));
        Assert.Contains("did you mean Poisson", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_family_is_answered_with_the_nearest_name()
    {
        var run = Session.Run("describe", "Poison");

        Assert.Equal(64, run.ExitCode);
        Assert.Equal(
            "klsym: family, column 1: no family is called 'Poison'; did you mean Poisson(rate)?",
            run.FirstError
        );
    }
}
