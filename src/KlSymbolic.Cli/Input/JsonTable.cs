using System.Globalization;
using System.Text.Json;
using KlSymbolic.Explanations;

namespace KlSymbolic.Cli.Input;

/// <summary>Tables in JSON: an object of names and numbers, or an array of numbers, which are then called 0, 1, 2, ….</summary>
internal static class JsonTable
{
    /// <summary>The entries in their order, names that stand twice included.</summary>
    /// <exception cref="FormatException">The JSON is no table.</exception>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static List<OutcomeEntry> Read(string text)
    {
        using var document = JsonDocument.Parse(
            text,
            new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Object => [.. document.RootElement.EnumerateObject().Select(p => Entry(p.Name, p.Value))],
            JsonValueKind.Array =>
            [
                .. document
                    .RootElement.EnumerateArray()
                    .Select((e, i) => Entry(i.ToString(CultureInfo.InvariantCulture), e)),
            ],
            _ => throw new FormatException(
                "a table in JSON is an object of names and numbers such as {\"H\": 0.5, \"T\": 0.5}"
            ),
        };
    }

    private static OutcomeEntry Entry(string name, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Number => OutcomeTableReader.ReadEntry(name, value.GetRawText()),
            JsonValueKind.String => OutcomeTableReader.ReadEntry(name, value.GetString()!),
            _ => throw new FormatException(
                $"'{name}' needs a number, and has {value.ValueKind.ToString().ToLowerInvariant()}"
            ),
        };
}
