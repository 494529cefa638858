using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.House;

/// <summary>A family is one file and data: no other file names it, and none stores what follows from its density.</summary>
public class FamilyFileTests
{
    private const string Folder = "src/KlSymbolic/Distributions/Families";

    private static readonly string[] derived =
    [
        "divergence",
        "entropy",
        "expectation",
        "kullback",
        "mean",
        "moment",
        "quantile",
        "variance",
    ];

    public static TheoryData<string> Names => [.. Catalog.All.Select(f => f.Name)];

    [Fact]
    public void Every_family_has_its_file_and_every_file_its_family() =>
        Assert.Equal(
            Catalog.All.Select(f => FileOf(f.Name)).Order(StringComparer.Ordinal),
            SourceFile.Below(Folder).Select(f => f.Path)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_family_is_declared_in_the_file_of_its_name(string name)
    {
        var file = Assert.Single(SourceFile.Library, f => f.Path == FileOf(name));
        Assert.Single(file.Lines, line => line.Contains("public static Family ", StringComparison.Ordinal));
        Assert.Contains($"    public static Family {name} =>", file.Lines);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_other_file_names_a_family(string name)
    {
        var others = SourceFile.Below("src").Where(f => f.Path != FileOf(name)).ToList();
        Assert.Empty(others.Where(f => f.Mentions(nameof(Catalog), name) || IsMeant(f, name)).Select(f => f.Path));
        Assert.Empty(others.Where(f => f.Usings.Contains(typeof(Catalog).FullName)).Select(f => f.Path));
    }

    [Fact]
    public void Distributions_declare_nothing_that_follows_from_a_density() =>
        Assert.Empty(
            from file in SourceFile.Below("src/KlSymbolic/Distributions")
            from word in file.Words
            where derived.Any(d => word.Contains(d, StringComparison.OrdinalIgnoreCase))
            select $"{file.Path}: {word}"
        );

    // Below the distributions the word means something else, as Gamma does among the Greek letters, and without its capital a function or a parameter.
    private static bool IsMeant(SourceFile file, string name) =>
        !Floors.IsBelow(Floors.RoomOf(file.Namespace), "Distributions")
        && file.Literals.Contains(name, StringComparer.Ordinal);

    private static string FileOf(string name) => $"{Folder}/{name}.cs";
}
