namespace KlSymbolic.Snapshots;

/// <summary>What the examples print is a document, and those in F# print the same as those in C#.</summary>
public sealed class ExampleTests
{
    private static readonly Dictionary<string, (Action<TextWriter> CSharp, Action<TextWriter> FSharp)> examples = new()
    {
        ["ClassificationLoss"] = (Examples.ClassificationLoss.Run, Examples.FSharp.ClassificationLoss.run),
        ["CodingCost"] = (Examples.CodingCost.Run, Examples.FSharp.CodingCost.run),
        ["ModelChoice"] = (Examples.ModelChoice.Run, Examples.FSharp.ModelChoice.run),
        ["VaeTerm"] = (Examples.VaeTerm.Run, Examples.FSharp.VaeTerm.run),
        ["VariationalInference"] = (Examples.VariationalInference.Run, Examples.FSharp.VariationalInference.run),
    };

    public static TheoryData<string> Names => [.. examples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_prints_the_same_in_both_languages(string name)
    {
        var printed = Printed(examples[name].CSharp);
        Snapshot.Verify(printed, $"examples/{name}", "txt");
        Assert.Equal(printed, Printed(examples[name].FSharp));
    }

    private static string Printed(Action<TextWriter> run)
    {
        using var output = new StringWriter { NewLine = "\n" };
        run(output);
        return output.ToString();
    }
}
