using System.CommandLine;
using System.Text.RegularExpressions;
using KlSymbolic.Cli.Output;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Cli.Commands;

/// <summary>What is wrong with a command line, in one line with the remedy.</summary>
internal static partial class CommandLineProblem
{
    /// <summary>The first problem; null where there is none.</summary>
    public static string? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand)
            return parsed.UnmatchedTokens is [var unknown, ..] ? NoVerb(command, unknown)
                : parsed.Errors.Count > 0 ? $"a verb is missing: {Verbs(command)}. See 'klsym --help'."
                : null;
        // A verb that takes any number of texts takes a misspelt option for one of them.
        if (parsed.Tokens.FirstOrDefault(IsLikeOption) is { } option)
            return NoOption(command, option.Value);
        return parsed.Errors.Count > 0
            ? $"{Complaint.OneLine(parsed.Errors[0].Message).TrimEnd('.')}. See '{NameOf(command)} --help'."
            : null;
    }

    private static string NoVerb(Command root, string unknown) =>
        IsOption().IsMatch(unknown) ? NoOption(root, unknown)
        : NearestName.Of(unknown, root.Subcommands.Select(c => c.Name)) is { } near
            ? $"'{Complaint.OneLine(unknown)}' is no verb; did you mean {near}? See 'klsym --help'."
        : $"'{Complaint.OneLine(unknown)}' is no verb; the verbs are {Verbs(root)}. See 'klsym --help'.";

    private static string NoOption(Command command, string unknown)
    {
        var name = unknown.Split('=')[0];
        var known = command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options));
        var near = NearestName.Of(name, known.SelectMany(o => o.Aliases.Append(o.Name)).Where(n => n.StartsWith("--")));
        var of = NameOf(command);
        return near is null
            ? $"'{name}' is no option of '{of}'. See '{of} --help'."
            : $"'{name}' is no option of '{of}'; did you mean {near}? See '{of} --help'.";
    }

    private static string NameOf(Command command) =>
        command is RootCommand ? "klsym" : $"{NameOf(command.Parents.OfType<Command>().Single())} {command.Name}";

    private static bool IsLikeOption(System.CommandLine.Parsing.Token token) =>
        token.Type == System.CommandLine.Parsing.TokenType.Argument && IsOption().IsMatch(token.Value);

    private static string Verbs(Command root) =>
        string.Join(", ", root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));

    [GeneratedRegex(@"\A--[a-z][a-z-]+(=.*)?\z", RegexOptions.Singleline)]
    private static partial Regex IsOption();
}
