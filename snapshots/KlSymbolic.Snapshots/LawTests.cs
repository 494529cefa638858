using System.Text;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Snapshots;

/// <summary>What the laws are, what they are worth, and where the divergence is symmetric.</summary>
public sealed class LawTests
{
    private static readonly string[] families =
    [
        "Normal",
        "Exponential",
        "Poisson",
        "Laplace",
        "Cauchy",
        "Gamma",
        "Weibull",
        "Geometric",
        "Bernoulli",
    ];

    private static readonly (string P, string Q)[] others = [("Laplace", "Normal"), ("Gamma", "Exponential")];

    [Fact]
    public void Every_law()
    {
        var page = new StringBuilder("# Laws\n\n| law | statement | reference |\n|---|---|---|\n");
        foreach (var law in KlLaws.All)
            page.Append("| ")
                .Append(law.Name)
                .Append(" | ")
                .Append(law.Statement.Replace("|", "\\|", StringComparison.Ordinal))
                .Append(" | ")
                .Append(law.Reference)
                .Append(" |\n");
        Snapshot.Verify(page.ToString(), "laws/laws", "md");
    }

    [Fact]
    public void What_each_law_kills()
    {
        var pairs = families
            .Select(f => (P: f, Q: f))
            .Concat(others)
            .Select(x => GenericPair.Derive(Catalog.Find(x.P)!, Catalog.Find(x.Q)!))
            // Of four outcomes, since products have as many.
            .Append(Kl.Derive("Categorical(p1, p2, p3, p4)", "Categorical(q1, q2, q3, q4)"));
        var matrix = KillMatrix.Of(pairs, new LawSettings { Cases = 8 });
        var page = new StringBuilder("# Which laws break on which mistakes\n\n");
        page.Append("Wrong formulas for the divergences within ")
            .Append(string.Join(", ", families))
            .Append(" and Categorical, and for ")
            .Append(string.Join(", ", others.Select(x => $"{x.P} || {x.Q}")))
            .Append(".\n\n");
        page.Append(matrix.ToMarkdown());
        page.Append(
            """

            Three laws break on none, and no wrong formula could break them: "infinite iff" is asked of functions ([what it
            finds](shipped.verified.md)), "enclosures" of the library's floating-point values, and "units" of its values in two units.

            """
        );
        foreach (var survivor in matrix.Survivors)
            page.Append("\nNot killed: ").Append(survivor).Append('\n');
        Snapshot.Verify(page.ToString(), "laws/kills", "md");
        Assert.Empty(matrix.Survivors);
        Assert.Equal(
            ["infinite iff", "enclosures", "units"],
            KlLaws.All.Where(l => !matrix.Mutants.Any(m => m.Killers.Contains(l))).Select(l => l.Name)
        );
    }

    [Fact]
    public void Symmetric_divergences()
    {
        var page = new StringBuilder("# Where KL(P||Q) = KL(Q||P)\n\n");
        page.Append("Proven by the normal form, within a family, wherever the divergence is finite.\n\n");
        page.Append("| family | where |\n|---|---|\n");
        foreach (var item in SymmetricPairs.Among(Catalog.All))
            page.Append("| ")
                .Append(item.Family.Name)
                .Append(" | ")
                .Append(item.Common.IsEmpty ? "always" : "same " + string.Join(" and ", item.Common))
                .Append(" |\n");
        Snapshot.Verify(page.ToString(), "laws/symmetric", "md");
    }
}
