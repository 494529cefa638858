using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Properties.Laws;

/// <summary>Every law of the package holds for the derived divergence of every pair of families, of numbers as of vectors and matrices.</summary>
public sealed class LawProperties
{
    /// <summary>All laws on all pairs, checked once: what is computed for a pair serves all laws.</summary>
    private static readonly Lazy<LawReport> report = new(() =>
        KlLaws.CheckDerived(
            from p in Catalog.All
            from q in Catalog.All
            select (p, q),
            from p in StructuredCatalog.All
            from q in StructuredCatalog.All
            select (p, q),
            new() { Cases = 12 }
        )
    );

    public static TheoryData<string> Names => [.. KlLaws.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_law_holds_for_the_derived_divergences(string name)
    {
        var law = report.Value with { Results = [.. report.Value.Results.Where(r => r.Law.Name == name)] };
        TestContext.Current.TestOutputHelper?.WriteLine(law.ToString());
        var (numbers, structured) = (Catalog.All.Length, StructuredCatalog.All.Length);
        Assert.Equal(numbers * numbers + structured * structured, law.Results.Length);
        Assert.Empty(law.NotChecked);
        Assert.Empty(law.Broken.Select(b => b.ToString()));
        Assert.True(law.Holds, $"{name} decided nothing.");
        // What is left open is little beside what is decided.
        Assert.True(10 * law.Count(LawStatus.Undecided) < law.Count(LawStatus.Held), law.ToString());
    }

    [Theory]
    [InlineData("additivity")]
    [InlineData("chain rule")]
    [InlineData("coarse-graining")]
    [InlineData("invariance")]
    public void Laws_of_parts_and_maps_are_decided_for_several_families_of_vectors(string name)
    {
        var names = StructuredCatalog.All.Select(f => f.Name).ToHashSet();
        var held = report.Value.Results.Where(r => r.Law.Name == name && names.Contains(r.P) && r.Decided > 0).ToList();
        Assert.True(held.Count >= 4, string.Join("\n", held));
    }
}
