using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Output;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Cli.Batch;

/// <summary>A claim as a line of a batch gives it.</summary>
internal static class BatchClaim
{
    private static readonly ImmutableArray<string> keys =
    [
        "id",
        "functional",
        "p",
        "q",
        "claim",
        "syntax",
        "assume",
        "unit",
        "order",
        "by",
    ];

    /// <summary>Reads <c>{"functional": "kl", "p": "Normal(0, s)", "q": "Normal(0, 1)", "claim": "(s^2 - 1)/2 - log(s)"}</c>.</summary>
    /// <exception cref="BatchLineException">It is not of that form.</exception>
    public static ClaimedFormula Read(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new BatchLineException("a line must be a JSON object with the keys functional, p, q and claim");
        var claim = new ClaimedFormula
        {
            P = Required(line, "p"),
            Q = Text(line, "q"),
            Formula = Required(line, "claim"),
            Syntax = Text(line, "syntax") switch
            {
                null => null,
                "infix" => FormulaSyntax.Infix,
                "latex" => FormulaSyntax.Latex,
                var other => throw new BatchLineException(
                    $"\"syntax\" is infix or latex, and not '{Complaint.OneLine(other)}'"
                ),
            },
            Unit = Text(line, "unit") switch
            {
                null or "nats" => InformationUnit.Nats,
                "bits" => InformationUnit.Bits,
                var other => throw new BatchLineException(
                    $"\"unit\" is nats or bits, and not '{Complaint.OneLine(other)}'"
                ),
            },
            Assume = List(line, "assume"),
        };
        return FunctionalNames.Put(claim, Text(line, "functional") ?? "kl", Text(line, "order") ?? Text(line, "by"));
    }

    /// <summary>The identity of a line, repeated in its answer; null where it has none.</summary>
    public static string? Id(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id)
            ? id.ValueKind == JsonValueKind.String
                ? JsonValue.Create(id.GetString()!).ToJsonString(Json.OneLine)
                : id.GetRawText()
            : null;

    private static string Required(JsonElement line, string key) =>
        Text(line, key) is { Length: > 0 } text
            ? text
            : throw new BatchLineException(
                $"\"{key}\" is missing; a claim has {string.Join(", ", keys.Skip(1).Take(4))}"
            );

    private static string? Text(JsonElement line, string key)
    {
        if (!line.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw new BatchLineException($"\"{key}\" must be a text"),
        };
    }

    private static ImmutableArray<string> List(JsonElement line, string key)
    {
        if (!line.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return string.IsNullOrWhiteSpace(value.GetString()) ? [] : [value.GetString()!];
        if (
            value.ValueKind != JsonValueKind.Array
            || value.EnumerateArray().Any(i => i.ValueKind != JsonValueKind.String)
        )
            throw new BatchLineException($"\"{key}\" must be a text or a list of texts such as \"a < b\"");
        return [.. value.EnumerateArray().Select(i => i.GetString()!)];
    }
}
