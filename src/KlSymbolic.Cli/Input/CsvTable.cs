using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KlSymbolic.Explanations;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Input;

/// <summary>Tables in CSV: a column of outcomes and a column of numbers, with a line of titles or without.</summary>
internal static class CsvTable
{
    private static readonly string[] probabilityTitles =
    [
        "probability",
        "probabilities",
        "prob",
        "p",
        "share",
        "proportion",
    ];
    private static readonly string[] countTitles = ["count", "counts", "n", "frequency", "freq", "weight", "weights"];

    /// <summary>The entries, and what the title of their column says they are. Commas, semicolons and tabs separate.</summary>
    /// <exception cref="FormatException">A line is not an outcome and a number; the message names the line.</exception>
    public static (List<OutcomeEntry> Entries, TableKind Kind) Read(TextReader reader)
    {
        using var csv = new CsvParser(reader, Configuration());
        var entries = new List<OutcomeEntry>();
        var (name, value, kind, isFirst) = (0, 1, TableKind.Guessed, true);
        try
        {
            while (csv.Read())
            {
                var fields = csv.Record!;
                if (isFirst && IsTitle(fields))
                {
                    (name, value, kind) = Columns(fields);
                    isFirst = false;
                    continue;
                }
                isFirst = false;
                if (fields.Length <= Math.Max(name, value))
                    throw new FormatException(
                        $"line {csv.RawRow} has {fields.Length} fields; an outcome and a number are needed"
                    );
                entries.Add(Entry(fields[name], fields[value], csv.RawRow));
                if (entries.Count > OutcomeTable.MaximumOutcomes)
                    break;
            }
        }
        catch (BadDataException)
        {
            throw new FormatException($"line {csv.RawRow} is not CSV: a quote stands where none may");
        }
        return (entries, kind);
    }

    /// <summary>How CSV is read here.</summary>
    public static CsvConfiguration Configuration() =>
        new(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            AllowComments = true,
            Comment = '#',
        };

    private static OutcomeEntry Entry(string name, string value, int line)
    {
        if (name.Length == 0)
            throw new FormatException($"line {line} has no outcome");
        try
        {
            return OutcomeTableReader.ReadEntry(name, value);
        }
        catch (ParseException e)
        {
            throw new FormatException($"line {line}: {e.Problem}");
        }
    }

    /// <summary>A line is one of titles where none of its fields is a number.</summary>
    private static bool IsTitle(string[] fields) =>
        fields.All(f =>
            !double.TryParse(f, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            && !f.Contains('/', StringComparison.Ordinal)
        ) || fields.Skip(1).Any(f => IsOneOf(f, probabilityTitles) || IsOneOf(f, countTitles));

    private static (int Name, int Value, TableKind Kind) Columns(string[] titles)
    {
        for (var i = 0; i < titles.Length; i++)
        {
            var kind =
                IsOneOf(titles[i], probabilityTitles) ? TableKind.Probabilities
                : IsOneOf(titles[i], countTitles) ? TableKind.Counts
                : TableKind.Guessed;
            if (kind != TableKind.Guessed)
                return (i == 0 ? 1 : 0, i, kind);
        }
        return (0, 1, TableKind.Guessed);
    }

    private static bool IsOneOf(string title, string[] titles) =>
        titles.Contains(title.Trim(), StringComparer.OrdinalIgnoreCase);
}
