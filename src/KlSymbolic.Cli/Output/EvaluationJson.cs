using System.Text.Json.Nodes;
using KlSymbolic.Evaluation;

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
            ["kl"] = Of(e.ClosedForms.Divergence),
            ["cross_entropy"] = Of(e.ClosedForms.CrossEntropy),
            ["entropy"] = Of(e.ClosedForms.Entropy),
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
