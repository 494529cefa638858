using System.Text.Json.Nodes;
using KlSymbolic.Cli.Output;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Cli.Batch;

/// <summary>The line with which a line of a batch is answered.</summary>
internal static class BatchAnswer
{
    /// <summary>The answer with values.</summary>
    public static string Of(PairValues values, BatchDefinition definition)
    {
        var (status, reason) = values.Divergence switch
        {
            OutcomeValue.Finite => ("finite", null),
            OutcomeValue.BeyondDoubles => ("finite", OutcomeValue.BeyondDoubles.Explanation),
            OutcomeValue.Infinite i => ("infinite", $"{Words.Of(i.Reason)}: {i.Explanation}"),
            OutcomeValue.NoClosedForm n => ("no_closed_form", n.Explanation),
            OutcomeValue.Undetermined u => ("no_closed_form", u.Explanation),
            _ => throw new InvalidOperationException($"Unknown value {values.Divergence.GetType().Name}."),
        };
        return new JsonObject
        {
            ["kl"] = Number(values.Divergence),
            ["cross_entropy"] = Number(values.CrossEntropy),
            ["entropy"] = Number(values.Entropy),
            ["kl_definition"] = definition.Value,
            ["definition_error"] = definition.Error,
            ["status"] = status,
            ["reason"] = reason,
        }.ToJsonString(Json.OneLine);
    }

    /// <summary>The answer with proven digits, as decimal strings; the definition gives none.</summary>
    public static string Of(ProvenValues values)
    {
        var (status, reason) = values.Divergence switch
        {
            ProvenValue.Finite => ("finite", null),
            ProvenValue.Infinite i => ("infinite", $"{Words.Of(i.Reason)}: {i.Explanation}"),
            ProvenValue.NoClosedForm n => ("no_closed_form", n.Explanation),
            ProvenValue.CannotTell c => ("no_closed_form", c.Explanation),
            _ => throw new InvalidOperationException($"Unknown value {values.Divergence.GetType().Name}."),
        };
        return new JsonObject
        {
            ["kl"] = Digits(values.Divergence),
            ["cross_entropy"] = Digits(values.CrossEntropy),
            ["entropy"] = Digits(values.Entropy),
            ["kl_definition"] = null,
            ["definition_error"] = null,
            ["status"] = status,
            ["reason"] = reason,
        }.ToJsonString(Json.OneLine);
    }

    /// <summary>The answer to a line that is no question.</summary>
    public static string Invalid(string reason) =>
        new JsonObject
        {
            ["kl"] = null,
            ["cross_entropy"] = null,
            ["entropy"] = null,
            ["kl_definition"] = null,
            ["definition_error"] = null,
            ["status"] = "invalid",
            ["reason"] = reason,
        }.ToJsonString(Json.OneLine);

    private static string? Digits(ProvenValue value) =>
        value switch
        {
            ProvenValue.Finite f => f.Digits,
            ProvenValue.Infinite => "inf",
            _ => null,
        };

    private static JsonValue? Number(OutcomeValue value) =>
        value switch
        {
            OutcomeValue.Finite f => JsonValue.Create(f.Value),
            OutcomeValue.BeyondDoubles b => JsonValue.Create(b.Digits),
            OutcomeValue.Infinite => JsonValue.Create("inf"),
            _ => null,
        };
}
