using KlSymbolic.FsCheck;

namespace KlSymbolic.Properties.Laws;

/// <summary>Every law of the package holds for the derived divergences.</summary>
public sealed class LawProperties
{
    private static readonly LawSettings settings = new() { Cases = 12 };

    public static TheoryData<string> Names => [.. KlLaws.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_law_holds_for_the_derived_divergences(string name)
    {
        var law = KlLaws.Find(name);
        var report = new LawReport([.. LawSample.Subjects.Select(s => law.Check(s, settings))], settings);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.Empty(report.Broken.Select(b => b.ToString()));
        Assert.True(report.Holds, $"{name} decided nothing.");
        // More pairs decided than left open: a law that can hardly be checked says little.
        Assert.True(report.Count(LawStatus.Undecided) < report.Count(LawStatus.Held), report.ToString());
    }
}
