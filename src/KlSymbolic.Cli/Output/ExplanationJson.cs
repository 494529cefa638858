using System.Text.Json.Nodes;
using KlSymbolic.Explanations;

namespace KlSymbolic.Cli.Output;

/// <summary>Explanations as JSON; numbers that are infinite are the texts "inf" and "-inf".</summary>
internal static class ExplanationJson
{
    /// <summary>Both directions, and the outcomes or regions that they are made of.</summary>
    public static JsonObject Of(PairExplanation e) =>
        new()
        {
            ["p"] = Of(e.P),
            ["q"] = Of(e.Q),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["forward"] = Of(e.Forward),
            ["reverse"] = Of(e.Reverse),
            ["outcomes"] = new JsonArray([
                .. e.Outcomes.Select(o => new JsonObject
                {
                    ["outcome"] = o.Label,
                    ["p"] = o.P,
                    ["q"] = o.Q,
                    ["forward"] = Number(o.Forward),
                    ["reverse"] = Number(o.Reverse),
                }),
            ]),
        };

    /// <summary>An amount with the road that it came by, or why there is no number.</summary>
    public static JsonObject Of(Amount amount) =>
        amount switch
        {
            Amount.Finite f => new()
            {
                ["status"] = "finite",
                ["value"] = f.Value,
                ["error"] = f.Error,
                ["by"] = Words.Of(f.Road.ToString()),
            },
            Amount.Infinite i => new() { ["status"] = "infinite", ["explanation"] = i.Explanation },
            Amount.Unknown u => new() { ["status"] = "not_determined", ["explanation"] = u.Explanation },
            _ => throw new InvalidOperationException($"Unknown amount {amount.GetType().Name}."),
        };

    private static JsonNode Of(ExplainedLaw law) =>
        law switch
        {
            ExplainedLaw.OfFamily f => Json.Of(f.Distribution),
            ExplainedLaw.OfTable t => new JsonObject { ["table"] = t.Table.Name, ["note"] = t.Table.Note },
            _ => throw new InvalidOperationException($"Unknown law {law.GetType().Name}."),
        };

    private static JsonObject Of(ExplainedDirection d) =>
        new()
        {
            ["entropy"] = Of(d.Entropy),
            ["cross_entropy"] = Of(d.CrossEntropy),
            ["kl"] = Of(d.Divergence),
            ["regions"] = new JsonArray([
                .. d.Regions.Select(r => new JsonObject
                {
                    ["from"] = Number(r.From),
                    ["to"] = Number(r.To),
                    ["mass"] = r.Mass,
                    ["other_mass"] = r.OtherMass,
                    ["contribution"] = Number(r.Contribution),
                }),
            ]),
        };

    private static JsonValue Number(double value) =>
        double.IsPositiveInfinity(value) ? JsonValue.Create("inf")!
        : double.IsNegativeInfinity(value) ? JsonValue.Create("-inf")!
        : JsonValue.Create(value);
}
