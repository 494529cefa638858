using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

/// <summary>What the README says of the catalogue is what the catalogue has.</summary>
public sealed class ReadmeTests
{
    private const string Start = "<!-- totals -->\n";
    private const string End = "<!-- /totals -->\n";

    private static readonly string root = Path.GetFullPath(Path.Combine(Snapshot.Folder, "../.."));

    [Fact]
    public void It_holds_the_totals_of_the_pairs()
    {
        var readme = Read("README.md");
        var (from, to) = (
            readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length,
            readme.IndexOf(End, StringComparison.Ordinal)
        );
        var written = readme[..from] + PairTable.Totals(Catalog.All, PairPages.Derived) + readme[to..];
        if (Snapshot.Accepts && written != readme)
            File.WriteAllText(Path.Combine(root, "README.md"), written);
        Assert.Equal(written, Read("README.md"));
    }

    [Fact]
    public void Its_example_of_a_family_is_a_file_of_the_catalogue() =>
        Assert.Contains(
            "```csharp\n" + Read("src/KlSymbolic/Distributions/Families/Lomax.cs").TrimEnd() + "\n```",
            Read("README.md"),
            StringComparison.Ordinal
        );

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
