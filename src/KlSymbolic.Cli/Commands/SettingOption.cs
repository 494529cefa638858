using System.CommandLine;
using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Commands;

/// <summary>The option <c>--set name=value</c>.</summary>
internal static class SettingOption
{
    /// <summary>The option; it may be given several times.</summary>
    public static Option<string[]> Create() =>
        new("--set")
        {
            Description = "The value of a symbol; may be given several times",
            HelpName = "name=value",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary>Names and values.</summary>
    /// <exception cref="UsageException">A text is not of the form name=value.</exception>
    public static IEnumerable<(string Name, string Value)> Read(string[]? texts) => [.. (texts ?? []).Select(Setting)];

    private static (string Name, string Value) Setting(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new UsageException($"--set takes name=value, and '{Complaint.OneLine(text)}' is not of that form.");
}
