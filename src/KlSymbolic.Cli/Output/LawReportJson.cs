using System.Text.Json.Nodes;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Output;

/// <summary>A report on laws as JSON.</summary>
internal static class LawReportJson
{
    public static JsonObject Of(LawReport report) =>
        new()
        {
            ["seed"] = report.Settings.Seed,
            ["cases"] = report.Settings.Cases,
            ["held"] = report.Count(LawStatus.Held),
            ["broken"] = report.Count(LawStatus.Broken),
            ["undecided"] = report.Count(LawStatus.Undecided),
            ["notApplicable"] = report.Count(LawStatus.NotApplicable),
            ["decided"] = report.Decided,
            ["notChecked"] = new JsonArray([.. report.NotChecked.Select(p => JsonValue.Create(p))]),
            ["results"] = new JsonArray([.. report.Results.Select(Of)]),
        };

    private static JsonObject Of(LawResult result) =>
        new()
        {
            ["law"] = result.Law.Name,
            ["p"] = result.P,
            ["q"] = result.Q,
            ["status"] = Name(result.Status),
            ["decided"] = result.Decided,
            ["met"] = result.Met,
            ["counterexample"] = result.Counterexample,
            ["note"] = result.Note,
        };

    private static string Name(LawStatus status) =>
        status switch
        {
            LawStatus.Held => "held",
            LawStatus.Broken => "broken",
            LawStatus.Undecided => "undecided",
            LawStatus.NotApplicable => "notApplicable",
            _ => throw new InvalidOperationException($"Unknown status {status}."),
        };
}
