namespace KlSymbolic.Tests.House;

public class FileLengthTests
{
    private const int MostLines = 400;
    private const int MostLinesInTheMedian = 130;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("properties")]
    [InlineData("snapshots")]
    public void Files_are_small(string folder)
    {
        var lengths = Repository
            .Files(folder, ".cs", ".fs")
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .OrderBy(f => f.Lines)
            .ToList();
        Assert.NotEmpty(lengths);
        Assert.DoesNotContain(lengths, f => f.Lines > MostLines);
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, MostLinesInTheMedian);
    }
}
