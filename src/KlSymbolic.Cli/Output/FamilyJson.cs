using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Commands;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Output;

/// <summary>Families as JSON.</summary>
internal static class FamilyJson
{
    /// <summary>Families in short: name, signature, support and what they are.</summary>
    public static JsonObject List(ImmutableArray<Family> families, ImmutableArray<StructuredFamily> structured) =>
        new()
        {
            ["families"] = new JsonArray([
                .. families.Select(f => Short(f.Name, f.Signature, PairFilter.SupportOf(f), f.Summary)),
                .. structured.Select(f => Short(f.Name, f.Signature, "structured", f.Summary)),
            ]),
        };

    /// <summary>A family with what defines it and what is derived from that.</summary>
    public static JsonObject Of(Family family)
    {
        var pair = GenericPair.DeriveByName(family, family);
        var json = Short(family.Name, family.Signature, PairFilter.SupportOf(family), family.Summary);
        json["reference"] = family.Reference;
        json["aliases"] = Texts(family.Aliases);
        json["parameters"] = new JsonArray([
            .. family.Parameters.Select(p => new JsonObject
            {
                ["name"] = p.Name,
                ["domain"] = p.Domain.Describe(p.Name),
                ["also_as"] = Texts(p.Alternatives.Select(a => a.Name)),
            }),
        ]);
        json["for"] = new JsonArray(Json.Of(pair.P), Json.Of(pair.Q));
        json["variable"] = pair.P.Variable.Name;
        json["log_density"] = Json.Of(pair.P.LogDensity);
        json["entropy"] = DerivationJson.Of(pair.Entropy);
        json["kl"] = DerivationJson.Of(pair.Divergence);
        json["elsewhere"] = new JsonObject(
            family.OtherSystems.Select(o => KeyValuePair.Create<string, JsonNode?>(o.System, o.Text))
        );
        return json;
    }

    /// <summary>A family of vectors or matrices.</summary>
    public static JsonObject Of(StructuredFamily family)
    {
        var json = Short(family.Name, family.Signature, "structured", family.Summary);
        json["reference"] = family.Reference;
        json["aliases"] = Texts(family.Aliases);
        json["parameters"] = new JsonArray([
            .. family.Parameters.Select(p => new JsonObject
            {
                ["name"] = p.Name,
                ["domain"] = Words.Of(p.Shape.ToString()),
                ["also_as"] = Texts(p.Aliases.Concat(p.InverseNames)),
            }),
        ]);
        return json;
    }

    /// <summary>A row of the table of Fisher informations.</summary>
    public static JsonObject Of(FisherTable row) =>
        new()
        {
            ["name"] = row.Family.Name,
            ["proven"] = row.Proven,
            ["agreed"] = row.Agreed,
            ["agreed_by_definition"] = row.AgreedByDefinition,
            ["differing"] = row.Differing,
            ["unknown"] = row.Unknown,
            ["irregular"] = Texts(row.Irregular),
        };

    private static JsonObject Short(string name, string signature, string support, string summary) =>
        new()
        {
            ["name"] = name,
            ["signature"] = signature,
            ["support"] = support,
            ["summary"] = summary,
        };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);
}
