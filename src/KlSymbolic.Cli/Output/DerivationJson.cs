using System.Text.Json.Nodes;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Output;

/// <summary>A derivation as JSON; values are in nats.</summary>
internal static class DerivationJson
{
    /// <summary>The closed forms, what they hold for, and the steps.</summary>
    public static JsonObject Of(PairDerivation d, StepDetail steps)
    {
        var json = new JsonObject
        {
            ["p"] = Json.Of(d.P),
            ["q"] = Json.Of(d.Q),
            ["kl"] = Of(d.Divergence),
            ["cross_entropy"] = Of(d.CrossEntropy),
            ["entropy"] = Of(d.Entropy),
            ["decomposition"] = Decomposition.Of(d) switch
            {
                null => null,
                Truth.True => "proven",
                Truth.False => "fails",
                _ => "undecided",
            },
            ["symbols"] = new JsonObject(
                d.P.FreeSymbols()
                    .Union(d.Q.FreeSymbols())
                    .Select(s => KeyValuePair.Create<string, JsonNode?>(s.Name, s.Domain.Describe(s.Name)))
            ),
            ["assumptions"] = new JsonArray([.. d.Assumptions.Facts.Select(f => JsonValue.Create(f.Print()))]),
        };
        if (steps != StepDetail.None)
            json["steps"] = new JsonArray([.. d.Steps.Select(Of)]);
        return json;
    }

    /// <summary>The closed forms of a derivation with vectors and matrices, and the steps.</summary>
    public static JsonObject Of(StructuredDerivation d, StepDetail steps)
    {
        var json = new JsonObject
        {
            ["p"] = StructuredNames.Infix(d.P, d.Values),
            ["q"] = StructuredNames.Infix(d.Q, d.Values),
            ["kl"] = Of(d.Divergence),
            ["cross_entropy"] = Of(d.CrossEntropy),
            ["entropy"] = Of(d.Entropy),
            ["decomposition"] = d.Decomposition switch
            {
                Truth.True => "proven",
                Truth.False => "fails",
                _ => "undecided",
            },
            ["assumptions"] = new JsonArray([.. d.Assumptions.Facts.Select(f => JsonValue.Create(f.Print()))]),
        };
        if (steps != StepDetail.None)
            json["steps"] = new JsonArray([.. d.Steps.Select(Of)]);
        return json;
    }

    private static JsonObject Of(StructuredStep step) =>
        new()
        {
            ["kind"] = Words.Of(step.Kind.ToString()),
            ["reason"] = step.Reason,
            ["reference"] = step.Reference,
            ["left"] = step.Left is null ? null : Infix.Print(step.Left),
            ["right"] = step.Right is null ? null : Infix.Print(step.Right),
        };

    /// <summary>What a derivation arrives at.</summary>
    public static JsonObject Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite f => new() { ["status"] = "finite", ["value"] = Json.Of(f.Value) },
            Outcome.Infinite i => new()
            {
                ["status"] = "infinite",
                ["reason"] = Words.Of(i.Reason),
                ["explanation"] = i.Explanation,
            },
            Outcome.NoClosedForm n => new()
            {
                ["status"] = "no_closed_form",
                ["statistic"] = Json.Of(n.Statistic),
                ["explanation"] = n.Explanation,
            },
            Outcome.Cases c => new()
            {
                ["status"] = "cases",
                ["cases"] = new JsonArray([
                    .. c.Items.Select(i => new JsonObject { ["when"] = Json.Of(i.When), ["outcome"] = Of(i.Outcome) }),
                ]),
            },
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };

    private static JsonObject Of(Step step) =>
        new()
        {
            ["kind"] = Words.Of(step.Kind.ToString()),
            ["reason"] = step.Reason,
            ["reference"] = step.Reference,
            ["under"] = Json.Of(step.Under),
            ["claim"] = Of(step.Claim),
        };

    private static JsonObject Of(Claim claim) =>
        claim switch
        {
            Claim.Identity i => new()
            {
                ["kind"] = "identity",
                ["left"] = Of(i.Left),
                ["right"] = Of(i.Right),
            },
            Claim.Pointwise p => new()
            {
                ["kind"] = "pointwise",
                ["variable"] = p.Variable.Name,
                ["left"] = Of(p.Left),
                ["right"] = Of(p.Right),
            },
            Claim.ExpectationIs e => new()
            {
                ["kind"] = "expectation",
                ["variable"] = e.Variable.Name,
                ["statistic"] = Of(e.Statistic),
                ["value"] = Of(e.Value),
                ["when"] = Json.Of(e.When),
            },
            Claim.Diverges d => new()
            {
                ["kind"] = "diverges",
                ["variable"] = d.Variable.Name,
                ["statistic"] = Of(d.Statistic),
                ["when"] = Json.Of(d.When),
            },
            Claim.AbsolutelyContinuous a => new() { ["kind"] = "absolutely_continuous", ["when"] = a.When.Print() },
            _ => throw new InvalidOperationException($"Unknown claim {claim.GetType().Name}."),
        };

    private static string Of(Expr e) => Infix.Print(e);
}
