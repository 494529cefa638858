using KlSymbolic.Checking.Linting;
using KlSymbolic.Cli.Input;

namespace KlSymbolic.Cli.Lint;

/// <summary>Checks the annotated formulas of files.</summary>
internal static class LintFiles
{
    /// <summary>Writes the report; returns the exit code: invalid and refuted before undecided.</summary>
    public static int Run(IEnumerable<string> files, string format, TimeSpan timeout, Streams streams)
    {
        var linter = new Linter();
        var input = new TextInput(streams.In);
        var findings = files
            .SelectMany(f => linter.Check(input.Read("@" + f), timeout).Select(found => new FileFinding(f, found)))
            .ToList();
        streams.Out.Write(LintReport.Of(findings, format));
        streams.Out.Write('\n');
        return findings.Any(f => f.Word is "refuted" or "invalid") ? ExitCode.Refuted
            : findings.Any(f => f.Word == "undecided") ? ExitCode.Undecided
            : ExitCode.Success;
    }
}
