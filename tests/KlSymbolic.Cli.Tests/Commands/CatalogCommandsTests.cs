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
