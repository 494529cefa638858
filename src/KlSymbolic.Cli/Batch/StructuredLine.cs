using System.Text.Json;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Cli.Batch;

/// <summary>A line of a batch whose distributions are of vectors or matrices: parameters are numbers, lists, and lists of rows.</summary>
internal static class StructuredLine
{
    private const int MostItems = 64 * 64;

    /// <summary>The pair; null where neither P nor Q is of such a family.</summary>
    /// <exception cref="BatchLineException">A parameter is missing or no array of decimal numbers.</exception>
    public static StructuredPair? Read(JsonElement line)
    {
        var (p, q) = (FamilyOf(line, "p"), FamilyOf(line, "q"));
        return IsStructured(p) || IsStructured(q)
            ? StructuredReader.ReadPair(Text(line, "p", p), Text(line, "q", q))
            : null;
    }

    private static bool IsStructured(string? family) =>
        family is not null && Catalog.Find(family) is null && StructuredCatalog.Find(family) is not null;

    private static string? FamilyOf(JsonElement line, string key) =>
        line.ValueKind == JsonValueKind.Object
        && line.TryGetProperty(key, out var d)
        && d.ValueKind == JsonValueKind.Object
        && d.TryGetProperty("family", out var name)
        && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    /// <summary>The distribution as it can be typed, with exact numbers.</summary>
    private static string Text(JsonElement line, string key, string? family)
    {
        if (
            family is null
            || !family.All(char.IsLetterOrDigit)
            || !line.GetProperty(key).TryGetProperty("params", out var parameters)
            || parameters.ValueKind != JsonValueKind.Object
        )
            throw new BatchLineException(
                $"\"{key}\" must be a distribution such as {{\"family\": \"Dirichlet\", \"params\": {{\"alpha\": [\"1\", \"2\"]}}}}"
            );
        var (count, structured) = (0, StructuredCatalog.Find(family));
        var arguments = new List<string>();
        foreach (var a in parameters.EnumerateObject())
        {
            if (a.Name.Length == 0 || !a.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
                throw new BatchLineException($"{key}: a parameter's name is no name");
            var isDistribution =
                structured?.Parameters.Any(p => p.IsDistribution && (p.Name == a.Name || p.Aliases.Contains(a.Name)))
                ?? false;
            var text = Value(a.Value, $"{key}: {a.Name}", ref count);
            arguments.Add($"{a.Name}={(isDistribution ? Normalised(a.Value) ?? text : text)}");
        }
        return $"{family}({string.Join(", ", arguments)})";
    }

    private static string Value(JsonElement value, string what, ref int count)
    {
        if (++count > MostItems)
            throw new BatchLineException($"{what} has more than {MostItems} items");
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var items = new List<string>();
                foreach (var item in value.EnumerateArray())
                    items.Add(Value(item, what, ref count));
                return $"[{string.Join(", ", items)}]";
            case JsonValueKind.String:
                return Number(value.GetString()!, what);
            case JsonValueKind.Number:
                return Number(value.GetRawText(), what);
            default:
                throw new BatchLineException($"{what} must be decimal numbers in arrays");
        }
    }

    /// <summary>Probabilities that sum to 1 but for rounding to doubles, divided by their sum; null for what is something else.</summary>
    private static string? Normalised(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return null;
        var items = value.EnumerateArray().Select(i => ExactDecimal.Read(i.ToString())).ToList();
        return
            items.All(i => i is not null) && BatchArguments.Normalised([.. items.Select(i => i!.Value)]) is { } scaled
            ? $"[{string.Join(", ", scaled)}]"
            : null;
    }

    private static string Number(string text, string what) =>
        ExactDecimal.Read(text)?.ToString() ?? throw new BatchLineException($"{what} must be decimal numbers");
}
