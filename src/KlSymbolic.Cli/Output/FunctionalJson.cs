using System.Text.Json.Nodes;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Derivation.Operators;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Output;

/// <summary>Functionals beside the divergence as JSON; values are in nats.</summary>
internal static class FunctionalJson
{
    /// <summary>A gradient.</summary>
    public static JsonObject Of(GradientDerivation g) =>
        new()
        {
            ["p"] = Json.Of(g.Pair.P),
            ["q"] = Json.Of(g.Pair.Q),
            ["kl"] = DerivationJson.Of(g.Pair.Divergence),
            ["gradient"] = new JsonObject(
                g.Partials.Select(p =>
                    KeyValuePair.Create<string, JsonNode?>(p.By.Name, new JsonArray([.. p.Cases.Select(Of)]))
                )
            ),
        };

    /// <summary>A gradient by vectors, matrices, items of lists and numbers.</summary>
    public static JsonObject Of(StructuredGradient g) =>
        new()
        {
            ["p"] = StructuredNames.Infix(g.Pair.P, g.Pair.Values),
            ["q"] = StructuredNames.Infix(g.Pair.Q, g.Pair.Values),
            ["kl"] = DerivationJson.Of(g.Pair.Divergence),
            ["gradient"] = new JsonObject(
                g.Partials.Select(p =>
                    KeyValuePair.Create<string, JsonNode?>(
                        Infix.Print(p.By),
                        new JsonArray([.. p.Cases.Select(c => Of(p.Convention, c))])
                    )
                )
            ),
        };

    private static JsonObject Of(string? convention, StructuredSlope slope)
    {
        var json = new JsonObject
        {
            ["when"] = Json.Of(slope.When),
            ["value"] = slope.Value is { } v
                ? new JsonObject { ["infix"] = Infix.Print(v), ["latex"] = Latex.Print(v) }
                : null,
            ["absence"] = slope.Absence,
        };
        if (convention is not null)
            json["convention"] = convention;
        return json;
    }

    /// <summary>A Rényi divergence.</summary>
    public static JsonObject Of(RenyiDerivation r) =>
        new()
        {
            ["p"] = Json.Of(r.P),
            ["q"] = Json.Of(r.Q),
            ["order"] = Infix.Print(r.Order),
            ["renyi"] = DerivationJson.Of(r.Divergence),
            ["limit_is_kl"] = Words.Of(r.Limit.ToString()),
        };

    /// <summary>A symmetric divergence.</summary>
    public static JsonObject Of(string name, SymmetricDerivation s) =>
        new()
        {
            ["p"] = Json.Of(s.P),
            ["q"] = Json.Of(s.Q),
            [name] = DerivationJson.Of(s.Divergence),
        };

    /// <summary>Products of independent factors.</summary>
    public static JsonObject Of(ProductDerivation d) =>
        new()
        {
            ["p"] = new JsonArray([.. d.Factors.Select(f => JsonValue.Create(Json.Of(f.P)))]),
            ["q"] = new JsonArray([.. d.Factors.Select(f => JsonValue.Create(Json.Of(f.Q)))]),
            ["kl"] = DerivationJson.Of(d.Divergence),
            ["cross_entropy"] = DerivationJson.Of(d.CrossEntropy),
            ["entropy"] = DerivationJson.Of(d.Entropy),
            ["factors"] = new JsonArray([.. d.Factors.Select(f => DerivationJson.Of(f.Divergence))]),
        };

    /// <summary>A Bregman form.</summary>
    public static JsonObject Of(BregmanDerivation b) =>
        new()
        {
            ["p"] = Json.Of(b.Pair.P),
            ["q"] = Json.Of(b.Pair.Q),
            ["absence"] = b.Absence,
            ["statistics"] = new JsonArray([.. b.Statistics.Select(Json.Of)]),
            ["eta_p"] = new JsonArray([.. b.NaturalOfP.Select(Json.Of)]),
            ["eta_q"] = new JsonArray([.. b.NaturalOfQ.Select(Json.Of)]),
            ["log_partition_p"] = Json.Of(b.LogPartitionOfP),
            ["log_partition_q"] = Json.Of(b.LogPartitionOfQ),
            ["gradient_p"] = new JsonArray([.. b.GradientAtP.Select(Json.Of)]),
            ["kl"] = b.Divergence is { } d ? Json.Of(d) : null,
            ["equals_kl"] = Words.Of(b.Agreement.ToString()),
        };

    private static JsonObject Of(ConditionalValue value) =>
        new()
        {
            ["when"] = Json.Of(value.When),
            ["value"] = value.Value is { } v ? Json.Of(v) : null,
            ["absence"] = value.Absence,
        };
}
