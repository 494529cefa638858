using System.Text.Json.Nodes;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Cli.Output;

/// <summary>Values as JSON.</summary>
internal static class EvaluationJson
{
    /// <summary>The values of the three quantities.</summary>
    public static JsonObject Of(PairEvaluation e) =>
        new()
        {
            ["p"] = Json.Of(e.P),
            ["q"] = Json.Of(e.Q),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["kl"] = Of(e.Divergence),
            ["cross_entropy"] = Of(e.CrossEntropy),
            ["entropy"] = Of(e.Entropy),
        };

    /// <summary>The values of the three quantities for vectors or matrices.</summary>
    public static JsonObject Of(StructuredEvaluation e) =>
        new()
        {
            ["p"] = StructuredNames.Infix(e.Pair.P, e.Pair.Values),
            ["q"] = StructuredNames.Infix(e.Pair.Q, e.Pair.Values),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["kl"] = Of(e.Divergence),
            ["cross_entropy"] = Of(e.CrossEntropy),
            ["entropy"] = Of(e.Entropy),
            ["sampling"] = e.Sampled is { } s
                ? new JsonObject
                {
                    ["samples"] = s.Samples,
                    ["seed"] = s.Seed,
                    ["kl"] = Of(s.Divergence),
                    ["cross_entropy"] = Of(s.CrossEntropy),
                    ["entropy"] = Of(s.Entropy),
                }
                : null,
        };

    private static JsonObject Of(SampledValue value) =>
        new() { ["value"] = value.Value, ["standard_error"] = value.StandardError };

    /// <summary>The value of a Rényi divergence.</summary>
    public static JsonObject Of(RenyiEvaluation e) =>
        new()
        {
            ["p"] = Json.Of(e.P),
            ["q"] = Json.Of(e.Q),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["order"] = e.Order.ToString(),
            ["renyi"] = Of(e.Divergence),
        };

    /// <summary>The values of the three quantities with proven digits, as decimal strings.</summary>
    public static JsonObject Of(ProvenEvaluation e) =>
        new()
        {
            ["p"] = Json.Of(e.P),
            ["q"] = Json.Of(e.Q),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["digits"] = e.Digits,
            ["kl"] = Of(e.Values.Divergence),
            ["cross_entropy"] = Of(e.Values.CrossEntropy),
            ["entropy"] = Of(e.Values.Entropy),
        };

    /// <summary>The same for vectors or matrices.</summary>
    public static JsonObject Of(StructuredProof e) =>
        new()
        {
            ["p"] = StructuredNames.Infix(e.Pair.P, e.Pair.Values),
            ["q"] = StructuredNames.Infix(e.Pair.Q, e.Pair.Values),
            ["unit"] = Words.Of(e.Unit.ToString()),
            ["digits"] = e.Digits,
            ["kl"] = Of(e.Values.Divergence),
            ["cross_entropy"] = Of(e.Values.CrossEntropy),
            ["entropy"] = Of(e.Values.Entropy),
        };

    private static JsonObject Of(ProvenValue value) =>
        value switch
        {
            ProvenValue.Finite f => new() { ["status"] = "finite", ["value"] = f.Digits },
            ProvenValue.Infinite i => new()
            {
                ["status"] = "infinite",
                ["reason"] = Words.Of(i.Reason),
                ["explanation"] = i.Explanation,
            },
            ProvenValue.NoClosedForm n => new() { ["status"] = "no_closed_form", ["explanation"] = n.Explanation },
            ProvenValue.CannotTell c => new() { ["status"] = "cannot_tell", ["explanation"] = c.Explanation },
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    private static JsonObject Of(ComparedValue value) =>
        new()
        {
            ["closed_form"] = Of(value.ClosedForm),
            ["definition"] = Of(value.Definition),
            ["difference"] = value.Difference,
            ["agree"] = value.Agree,
        };

    private static JsonObject Of(DefinitionValue value) =>
        value switch
        {
            DefinitionValue.Finite f => new()
            {
                ["status"] = "finite",
                ["value"] = f.Value,
                ["error"] = f.Error,
                ["evaluations"] = f.Evaluations,
            },
            DefinitionValue.Infinite i => new() { ["status"] = "infinite", ["reason"] = Words.Of(i.Reason.ToString()) },
            DefinitionValue.NotConverged n => new() { ["status"] = "not_converged", ["explanation"] = n.Reason },
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    private static JsonObject Of(OutcomeValue value) =>
        value switch
        {
            OutcomeValue.Finite f => new()
            {
                ["status"] = "finite",
                ["value"] = f.Value,
                ["error"] = f.Error,
            },
            OutcomeValue.BeyondDoubles b => new()
            {
                ["status"] = "beyond_doubles",
                ["digits"] = b.Digits,
                ["explanation"] = OutcomeValue.BeyondDoubles.Explanation,
            },
            OutcomeValue.Infinite i => new()
            {
                ["status"] = "infinite",
                ["reason"] = Words.Of(i.Reason),
                ["explanation"] = i.Explanation,
            },
            OutcomeValue.NoClosedForm n => new()
            {
                ["status"] = "no_closed_form",
                ["statistic"] = Json.Of(n.Statistic),
                ["explanation"] = n.Explanation,
            },
            OutcomeValue.Undetermined u => new() { ["status"] = "undetermined", ["explanation"] = u.Explanation },
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
}
