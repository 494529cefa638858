using System.Text.Json.Nodes;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Output;

/// <summary>A report on laws in SARIF 2.1.0: a rule for each law, a result for each broken one.</summary>
internal static class LawReportSarif
{
    public static JsonObject Of(LawReport report) =>
        new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject
                        {
                            ["name"] = "klsym",
                            ["rules"] = new JsonArray([.. KlLaws.All.Select(Rule)]),
                        },
                    },
                    ["properties"] = new JsonObject
                    {
                        ["seed"] = report.Settings.Seed,
                        ["held"] = report.Count(LawStatus.Held),
                        ["decided"] = report.Decided,
                    },
                    ["results"] = new JsonArray([.. report.Broken.Select(Result)]),
                }
            ),
        };

    private static JsonObject Rule(Law law) =>
        new()
        {
            ["id"] = law.Name,
            ["shortDescription"] = new JsonObject { ["text"] = law.Statement },
            ["help"] = new JsonObject { ["text"] = law.Reference },
        };

    private static JsonObject Result(LawResult result) =>
        new()
        {
            ["ruleId"] = result.Law.Name,
            ["level"] = "error",
            ["message"] = new JsonObject { ["text"] = result.ToString() },
            ["locations"] = new JsonArray(
                new JsonObject
                {
                    ["logicalLocations"] = new JsonArray(
                        new JsonObject { ["fullyQualifiedName"] = $"{result.P}||{result.Q}" }
                    ),
                }
            ),
        };
}
