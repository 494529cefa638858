using System.Text.Json.Nodes;
using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Batch;

namespace KlSymbolic.Cli.Output;

/// <summary>A verdict as JSON.</summary>
internal static class VerdictJson
{
    /// <summary>The verdict with what belongs to it.</summary>
    public static JsonObject Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Proven v => new()
            {
                ["verdict"] = "proven",
                ["derived"] = Derived(v.Derived),
                ["where"] = Json.Of(v.Region),
                ["equal"] = v.IsEqualEverywhere ? "everywhere" : "interior",
                ["unstable"] = BatchVerdict.Unstable(v),
                ["rests_on"] = new JsonArray([.. v.TrustedBase.Select(t => JsonValue.Create(t))]),
            },
            Verdict.Refuted v => new()
            {
                ["verdict"] = "refuted",
                ["point"] = new JsonObject(
                    v.Counterexample.Point.Select(c =>
                        KeyValuePair.Create<string, JsonNode?>(c.Symbol.Name, c.Value.ToString())
                    )
                ),
                ["claimed"] = Of(v.Counterexample.Claimed),
                ["true"] = Of(v.Counterexample.True),
                ["mistake"] = v.Diagnosis?.Mistake,
                ["explanation"] = v.Diagnosis?.Explanation,
                ["derived"] = Derived(v.Derived),
            },
            Verdict.Undecided v => new()
            {
                ["verdict"] = "undecided",
                ["why"] = v.Why,
                ["evidence"] = v.Evidence,
                ["derived"] = Derived(v.Derived),
            },
            _ => throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}."),
        };

    private static JsonObject? Derived(Expr? formula) => formula is null ? null : Json.Of(formula);

    private static JsonObject Of(PointValue value) =>
        value switch
        {
            PointValue.Real r => new() { ["status"] = "real", ["value"] = r.Digits },
            PointValue.Infinite => new() { ["status"] = "infinite" },
            PointValue.Undefined u => new() { ["status"] = "undefined", ["reason"] = u.Why },
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
}
