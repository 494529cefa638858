using KlSymbolic.FsCheck;

namespace KlSymbolic.Snapshots.Shipped;

/// <summary>Formulas that were really shipped wrong, under the laws.</summary>
public sealed class ShippedTests
{
    private static readonly LawSettings settings = new() { Seed = 7, Cases = 6 };

    [Fact]
    public void What_the_laws_say_of_formulas_that_were_shipped_wrong()
    {
        var formulas = File.ReadLines(Path.Combine(Snapshot.Folder, "../../tests/reference/shipped_formulas.jsonl"))
            .Select(ShippedFormula.Read)
            .GroupBy(f => (f.P, f.Q, f.Wrong, f.Right))
            .ToList();
        var reports = new ShippedReport[formulas.Count];
        Parallel.For(0, reports.Length, i => reports[i] = ShippedReport.Of([.. formulas[i]], settings));

        Snapshot.Verify(ShippedPage.Markdown(reports, settings), "laws/shipped", "md");
        Assert.All(reports.Where(r => r.Right is not null), r => Assert.Empty(r.Right!.Broken));
    }
}
