namespace KlSymbolic.Snapshots;

/// <summary>What the READMEs say of the catalogue is what the catalogue has.</summary>
public sealed class ReadmeTests
{
    private static readonly string root = Path.GetFullPath(Path.Combine(Snapshot.Folder, "../.."));

    /// <summary>The READMEs.</summary>
    public static TheoryData<string> Readmes => ["README.md", "README.zh-CN.md"];

    [Theory, MemberData(nameof(Readmes))]
    public void It_holds_the_tables_of_the_catalogue(string name)
    {
        var isChinese = name.Contains("zh", StringComparison.Ordinal);
        var readme = Read(name);
        var written = Put(
            Put(readme, "totals", ReadmeTables.Totals(isChinese)),
            "peers",
            ReadmeTables.Peers(isChinese)
        );
        if (Snapshot.Accepts && written != readme)
            File.WriteAllText(Path.Combine(root, name), written);
        Assert.Equal(written, Read(name));
    }

    [Fact]
    public void The_example_of_a_family_is_a_file_of_the_catalogue() =>
        Assert.Contains(
            "```csharp\n" + Read("src/KlSymbolic/Distributions/Families/Lomax.cs").TrimEnd() + "\n```",
            Read("docs/families.md"),
            StringComparison.Ordinal
        );

    /// <summary>The text with a table between the comments of that name.</summary>
    private static string Put(string readme, string name, string table)
    {
        var (start, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->\n");
        var from = readme.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return readme[..from] + table + readme[readme.IndexOf(end, StringComparison.Ordinal)..];
    }

    private static string Read(string path) =>
        File.ReadAllText(Path.Combine(root, path)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
