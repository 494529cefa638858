using System.Globalization;
using System.Xml.Linq;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Output;

/// <summary>A report on laws as JUnit's XML: a suite for each law, a case for each pair; what does not apply or is undecided is skipped.</summary>
internal static class LawReportJUnit
{
    public static string Of(LawReport report) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        + new XElement("testsuites", report.Results.GroupBy(r => r.Law).Select(Suite))
            .ToString()
            .ReplaceLineEndings("\n")
        + "\n";

    private static XElement Suite(IGrouping<Law, LawResult> group) =>
        new(
            "testsuite",
            new XAttribute("name", group.Key.Name),
            Count("tests", group.Count()),
            Count("failures", group.Count(r => r.Status == LawStatus.Broken)),
            Count("skipped", group.Count(r => r.Status is LawStatus.NotApplicable or LawStatus.Undecided)),
            group.Select(Case)
        );

    private static XElement Case(LawResult result) =>
        new(
            "testcase",
            new XAttribute("classname", "KL." + result.Law.Name),
            new XAttribute("name", $"{result.P} || {result.Q}"),
            Count("assertions", result.Decided),
            result.Status switch
            {
                LawStatus.Broken => new XElement(
                    "failure",
                    new XAttribute("message", Printable(result.Counterexample!))
                ),
                LawStatus.Held => null,
                _ => new XElement("skipped", new XAttribute("message", Printable(result.Note ?? "undecided"))),
            }
        );

    private static XAttribute Count(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Without what XML cannot hold.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c >= ' '));
}
