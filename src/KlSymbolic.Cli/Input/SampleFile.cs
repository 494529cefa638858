using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Input;

/// <summary>Observations in a CSV file: one column of numbers, with a title or without.</summary>
internal static class SampleFile
{
    private const int MaximumCount = 1_000_000;

    /// <summary>Whether an argument names a file of observations, by how it ends.</summary>
    public static bool IsFile(string argument) => Path.GetExtension(argument).ToUpperInvariant() is ".CSV" or ".TSV";

    /// <summary>The observations.</summary>
    /// <exception cref="UsageException">The file cannot be read, or a line is no number.</exception>
    public static ImmutableArray<double> Read(string path)
    {
        try
        {
            using var file = new StreamReader(path);
            var values = Read(path, file);
            return values.Length > 0 ? values : throw Wrong(path, "there is no observation");
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfReading(path, e);
        }
    }

    private static ImmutableArray<double> Read(string path, TextReader reader)
    {
        using var csv = new CsvParser(reader, CsvTable.Configuration());
        var values = ImmutableArray.CreateBuilder<double>();
        for (var isFirst = true; csv.Read(); isFirst = false)
        {
            if (csv.Record is not [var field])
                throw Wrong(
                    path,
                    $"line {csv.RawRow} has {csv.Record!.Length} fields; a sample is one column of numbers"
                );
            var isNumber = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
            if (isFirst && !isNumber)
                continue;
            if (!isNumber || !double.IsFinite(value))
                throw Wrong(
                    path,
                    $"line {csv.RawRow} is '{Complaint.OneLine(field)}', and observations are finite numbers"
                );
            values.Add(value);
            if (values.Count > MaximumCount)
                throw Wrong(path, $"more than {MaximumCount} observations");
        }
        return values.ToImmutable();
    }

    private static UsageException Wrong(string path, string problem) => new($"{Complaint.OneLine(path)}: {problem}.");
}
