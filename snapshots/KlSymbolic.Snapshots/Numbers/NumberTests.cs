using System.Collections.Concurrent;
using System.Text.Json;
using KlSymbolic.Cli.Batch;

namespace KlSymbolic.Snapshots.Numbers;

/// <summary>The numbers that the tool prints, against reference values of the definition.</summary>
public sealed class NumberTests
{
    private static readonly string reference = Path.GetFullPath(
        Path.Combine(Snapshot.Folder, "../../tests/reference/definition_values.jsonl")
    );

    [Fact]
    public void Numbers_are_as_accurate_as_the_page_says()
    {
        var records = Answered();

        Snapshot.Verify(NumberPage.Markdown(records), "numbers/numbers", "md");
        Assert.DoesNotContain(records, r => NumberPage.IsBeyond(r));
        Assert.DoesNotContain(records, r => NumberPage.IsDefinitionBeyond(r));
        Assert.InRange(records.Count(r => r.IsDishonest), 0, records.Count / 1000);
    }

    /// <summary>Every record with its answer; pairs of the same families are derived once, on all processors.</summary>
    private static List<NumberRecord> Answered()
    {
        var lines = File.ReadAllLines(reference);
        var answers = new NumberRecord[lines.Length];
        var groups = Enumerable.Range(0, lines.Length).GroupBy(i => Families(lines[i])).ToList();
        Parallel.ForEach(
            Partitioner.Create(groups, EnumerablePartitionerOptions.NoBuffering),
            group =>
            {
                var indices = group.ToList();
                using var output = new StringWriter { NewLine = "\n" };
                var isValid = new BatchEvaluation().Run(
                    new StringReader(string.Join('\n', indices.Select(i => lines[i]))),
                    output
                );
                Assert.True(isValid, $"an answer for {group.Key} is invalid");
                var found = output.ToString().TrimEnd('\n').Split('\n');
                for (var k = 0; k < indices.Count; k++)
                    answers[indices[k]] = NumberRecord.Read(lines[indices[k]], found[k]);
            }
        );
        return [.. answers];
    }

    private static string Families(string line)
    {
        using var record = JsonDocument.Parse(line);
        return $"{record.RootElement.GetProperty("p").GetProperty("family")} {record.RootElement.GetProperty("q").GetProperty("family")}";
    }
}
