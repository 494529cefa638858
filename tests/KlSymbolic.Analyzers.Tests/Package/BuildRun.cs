using System.Text.RegularExpressions;

namespace KlSymbolic.Analyzers.Tests.Package;

/// <summary>What a run of dotnet gave.</summary>
internal sealed partial record BuildRun(int ExitCode, string Output, string Folder)
{
    /// <summary>The last line that says something.</summary>
    public string LastLine => Lines.LastOrDefault("no output");

    /// <summary>The errors and warnings, each once, in the order of files and lines, without what differs between machines.</summary>
    public string Messages =>
        string.Concat(
            Lines
                .Select(line => MessagePattern().Match(line))
                .Where(m => m.Success)
                .Select(m =>
                    (
                        File: Path.GetFileName(m.Groups["file"].Value),
                        Line: int.Parse(m.Groups["line"].Value, null),
                        Text: m.Groups["rest"].Value
                    )
                )
                .Distinct()
                .OrderBy(m => m.File, StringComparer.Ordinal)
                .ThenBy(m => m.Line)
                .ThenBy(m => m.Text, StringComparer.Ordinal)
                .Select(m => $"{m.File}({m.Line},{m.Text}\n")
        );

    private IEnumerable<string> Lines => Output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    // File(line,column): error ID: message [project]
    [GeneratedRegex(@"^(?<file>.+?)\((?<line>\d+),(?<rest>\d+\): (?:error|warning) .+?)(?: \[[^\]]+\])?$")]
    private static partial Regex MessagePattern();
}
