using System.Text.Json;
using KlSymbolic.Cli.Output;
using KlSymbolic.Explanations;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Input;

/// <summary>Tables of outcomes in CSV, TSV and JSON files.</summary>
internal static class TableFile
{
    private const long MaximumBytes = 1 << 26;

    /// <summary>Whether an argument names a file of a table, by how it ends.</summary>
    public static bool IsFile(string argument) =>
        Path.GetExtension(argument).ToUpperInvariant() is ".CSV" or ".TSV" or ".JSON"
        && !OutcomeTableReader.IsTable(argument);

    /// <summary>The table in a file.</summary>
    /// <exception cref="UsageException">The file cannot be read, or it is no table.</exception>
    public static OutcomeTable Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaximumBytes })
                throw new UsageException($"the file '{path}' has more than {MaximumBytes >> 20} MiB.");
            var name = Path.GetFileName(path);
            if (string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase))
                return OutcomeTable.Of(name, JsonTable.Read(File.ReadAllText(path)));
            using var file = new StreamReader(path);
            var (entries, kind) = CsvTable.Read(file);
            return OutcomeTable.Of(name, entries, kind);
        }
        catch (ParseException e)
        {
            throw new UsageException($"{Complaint.OneLine(path)}: {e.Problem}.");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new UsageException($"{Complaint.OneLine(path)}: {Complaint.OneLine(e.Message).TrimEnd('.')}.");
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfReading(path, e);
        }
    }
}
