using System.CommandLine;
using System.CommandLine.Completions;
using KlSymbolic.Cli.Commands;

namespace KlSymbolic.Cli.Repl;

/// <summary>What the text before the cursor may go on with: verbs, options, their values, families.</summary>
internal static class ReplCompletion
{
    /// <summary>How many characters before the cursor are replaced, and by which words.</summary>
    public static (int Replaced, IReadOnlyList<string> Words) Of(RootCommand root, string text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_'))
            start--;
        var begun = text[start..];
        var before = text[..start].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var verb = before.Length == 0 ? null : root.Subcommands.FirstOrDefault(c => c.Name == before[0]);
        var words =
            before.Length == 0 || (before is ["help"] && start > 0) ? Verbs(root)
            : verb is null ? []
            : begun.StartsWith("--", StringComparison.Ordinal) ? verb.Options.Concat(root.Options).Select(o => o.Name)
            : verb.Options.FirstOrDefault(o => o.Name == before[^1]) is { } option
            && Values(option) is { Count: > 0 } values
                ? values
            : verb.Name is "describe" or "verify" or "list" ? FamilyCompletions.Names
            : FamilyCompletions.Names.Select(n => n + "(");
        return (
            begun.Length,
            [
                .. words
                    .Where(w => w.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static IEnumerable<string> Verbs(RootCommand root) =>
        root.Subcommands.Select(c => c.Name).Concat(ReplLoop.OwnVerbs);

    private static List<string> Values(Option option) =>
        option.ValueType == typeof(bool)
            ? []
            : [.. option.GetCompletions(CompletionContext.Empty).Select(i => i.Label)];
}
