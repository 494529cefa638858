using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using KlSymbolic.Cli.Batch;
using KlSymbolic.Cli.Commands;
using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Lint;

/// <summary>Findings as lines for people, JSON, SARIF 2.1.0 or JUnit XML.</summary>
internal static class LintReport
{
    /// <summary>The report in a format.</summary>
    public static string Of(IReadOnlyList<FileFinding> findings, string format) =>
        format switch
        {
            "json" => Json(findings).ToJsonString(Output.Json.Indented),
            "sarif" => Sarif(findings).ToJsonString(Output.Json.Indented),
            "junit" => JUnit(findings).ToString(),
            _ => Text(findings),
        };

    private static string Text(IReadOnlyList<FileFinding> findings)
    {
        var lines = findings.Select(f =>
            $"{f.File}:{f.Found.Line}: {f.Word}: {f.Found.Annotation}{(f.Message.Length == 0 ? "" : $"\n  {Complaint.OneLine(f.Message)}")}"
        );
        return string.Join(
            "\n",
            lines.Append($"{findings.Count} checked, {findings.Count(f => f.Word == "proven")} proven")
        );
    }

    private static JsonArray Json(IReadOnlyList<FileFinding> findings) =>
        [
            .. findings.Select(f =>
                (JsonNode)
                    new JsonObject
                    {
                        ["file"] = f.File,
                        ["line"] = f.Found.Line,
                        ["annotation"] = f.Found.Annotation,
                        ["formula"] = f.Found.Formula,
                        ["result"] = JsonNode.Parse(
                            f.Found.Verdict is { } verdict
                                ? BatchVerdict.Of(null, verdict)
                                : BatchVerdict.Invalid(null, f.Message)
                        ),
                    }
            ),
        ];

    private static JsonObject Sarif(IReadOnlyList<FileFinding> findings) =>
        new()
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(
                new JsonObject
                {
                    ["tool"] = new JsonObject
                    {
                        ["driver"] = new JsonObject { ["name"] = "klsym", ["version"] = Root.Version.Split(' ')[1] },
                    },
                    ["results"] = new JsonArray([.. findings.Where(f => f.Message.Length > 0).Select(Result)]),
                }
            ),
        };

    private static JsonNode Result(FileFinding f) =>
        new JsonObject
        {
            ["ruleId"] = f.Word == "proven" ? "unstable" : f.Word,
            ["level"] = f.Word is "refuted" or "invalid" ? "error" : "warning",
            ["message"] = new JsonObject { ["text"] = $"{f.Found.Annotation}: {Complaint.OneLine(f.Message)}" },
            ["locations"] = new JsonArray(
                new JsonObject
                {
                    ["physicalLocation"] = new JsonObject
                    {
                        ["artifactLocation"] = new JsonObject { ["uri"] = f.File.Replace('\\', '/') },
                        ["region"] = new JsonObject { ["startLine"] = f.Found.Line },
                    },
                }
            ),
        };

    private static XElement JUnit(IReadOnlyList<FileFinding> findings) =>
        new(
            "testsuite",
            new XAttribute("name", "klsym"),
            new XAttribute("tests", findings.Count),
            new XAttribute("failures", findings.Count(f => f.Word == "refuted")),
            new XAttribute("errors", findings.Count(f => f.Word == "invalid")),
            new XAttribute("skipped", findings.Count(f => f.Word == "undecided")),
            findings.Select(f => new XElement(
                "testcase",
                new XAttribute("classname", f.File),
                new XAttribute(
                    "name",
                    $"line {f.Found.Line.ToString(CultureInfo.InvariantCulture)}: {f.Found.Annotation}"
                ),
                f.Word switch
                {
                    "refuted" => new XElement("failure", new XAttribute("message", Complaint.OneLine(f.Message))),
                    "invalid" => new XElement("error", new XAttribute("message", Complaint.OneLine(f.Message))),
                    "undecided" => new XElement("skipped", new XAttribute("message", Complaint.OneLine(f.Message))),
                    _ => null,
                }
            ))
        );
}
