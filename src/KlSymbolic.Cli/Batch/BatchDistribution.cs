using System.Collections.Immutable;
using System.Text.Json;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Cli.Batch;

/// <summary>A distribution as a line of a batch gives it: a family and the exact values of its arguments.</summary>
/// <param name="Family">The family.</param>
/// <param name="Arguments">The values in the order of the parameters, lists laid out.</param>
internal sealed record BatchDistribution(Family Family, ImmutableArray<Rational> Arguments)
{
    /// <summary>Reads <c>{"family": "Normal", "params": {"mu": "0", "sigma": "1"}}</c>.</summary>
    /// <exception cref="BatchLineException">It is not of that form, or names no family or parameter.</exception>
    public static BatchDistribution Read(JsonElement line, string key)
    {
        if (
            line.ValueKind != JsonValueKind.Object
            || !line.TryGetProperty(key, out var distribution)
            || distribution.ValueKind != JsonValueKind.Object
            || !distribution.TryGetProperty("family", out var name)
            || name.ValueKind != JsonValueKind.String
            || !distribution.TryGetProperty("params", out var parameters)
            || parameters.ValueKind != JsonValueKind.Object
        )
            throw new BatchLineException(
                $"\"{key}\" must be a distribution such as {{\"family\": \"Normal\", \"params\": {{\"mu\": \"0\", \"sigma\": \"1\"}}}}"
            );
        var family = FamilyReader.Read(name.GetString()!);
        foreach (var given in parameters.EnumerateObject())
        {
            if (!family.Parameters.Any(p => p.Name == given.Name))
                throw new BatchLineException(
                    $"{key}: {family.Name} has no parameter '{Shorten(given.Name)}'; it is {family.Signature}"
                );
        }
        var values = ImmutableArray.CreateBuilder<Rational>();
        foreach (var parameter in family.Parameters)
        {
            if (!parameters.TryGetProperty(parameter.Name, out var value))
                throw new BatchLineException($"{key}: {parameter.Name} is missing; it is {family.Signature}");
            var before = values.Count;
            Add(values, value, $"{key}: {parameter.Name}", parameter.IsVariadic);
            for (var i = before; i < values.Count; i++)
            {
                if (!parameter.Domain.Contains(values[i]))
                    throw new BatchLineException($"{key}: {parameter.Domain.Describe(parameter.Name)} is required");
            }
        }
        return new(family, BatchArguments.Existing(family, values.ToImmutable(), key));
    }

    private static void Add(
        ImmutableArray<Rational>.Builder values,
        JsonElement value,
        string what,
        bool isVariadic,
        bool isItem = false
    )
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when isVariadic && !isItem:
                foreach (var item in value.EnumerateArray())
                    Add(values, item, what, isVariadic, isItem: true);
                break;
            case JsonValueKind.String:
                values.Add(Number(value.GetString()!));
                break;
            case JsonValueKind.Number:
                values.Add(Number(value.GetRawText()));
                break;
            default:
                throw new BatchLineException(
                    $"{what} must be {(isVariadic ? "a list of decimal numbers" : "a decimal number")}"
                );
        }

        Rational Number(string text) =>
            ExactDecimal.Read(text)
            ?? throw new BatchLineException($"{what} must be a decimal number, and is '{Shorten(text)}'");
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
