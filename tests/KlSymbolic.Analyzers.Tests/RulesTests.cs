using System.Globalization;
using KlSymbolic.Analyzers.Diagnostics;

namespace KlSymbolic.Analyzers.Tests;

public sealed class RulesTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_its_title_severity_and_description(string id)
    {
        var rule = Rules.All.Single(r => r.Id == id);
        var page = File.ReadAllText(Path.Combine(Package.OutsideProject.Root, rule.HelpLinkUri));
        var description = rule.Description.ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith(
            $"# {id}: {rule.Title.ToString(CultureInfo.InvariantCulture)}\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}.",
            page,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(description);
        Assert.Contains(description, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_its_rule() =>
        Assert.Equal(
            Rules.All.Select(r => r.HelpLinkUri),
            Directory
                .EnumerateFiles(Path.Combine(Package.OutsideProject.Root, "docs", "diagnostics"))
                .Select(f => "docs/diagnostics/" + Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
}
