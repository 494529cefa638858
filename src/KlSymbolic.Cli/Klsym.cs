using System.CommandLine;
using KlSymbolic.Cli.Commands;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Cli;

/// <summary>The program: arguments and streams in, exit code out.</summary>
internal static class Klsym
{
    /// <summary>Runs one command; errors become one line on the error stream and an exit code.</summary>
    public static int Run(string[] args, Streams streams)
    {
        try
        {
            return Invoke(args, streams);
        }
        catch (InputException e)
        {
            Complaint.Write(streams.Error, e);
            return ExitCode.Usage;
        }
        catch (UsageException e)
        {
            streams.Error.WriteLine($"klsym: {e.Message}");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // the last resort of a program is to say one line and stop
        catch (Exception e)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine($"klsym: internal error, {Complaint.OneLine($"{e.GetType().Name}: {e.Message}")}");
            return ExitCode.Internal;
        }
        finally
        {
            streams.Out.Flush();
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        if (args is ["--version"])
        {
            streams.Out.WriteLine(Root.Version);
            return ExitCode.Success;
        }
        // A formula may begin with @ or a minus sign; only whole words that name an option are options.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var parsed = Root.Create(streams).Parse(args, parser);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
            throw new UsageException(Problem(parsed));
        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = streams.Out,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
                // A check that is stopped still says what it did.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
            }
        );
    }

    private static string Problem(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is not RootCommand)
            return $"{Complaint.OneLine(parsed.Errors[0].Message).TrimEnd('.')}. See 'klsym {NameOf(command)} --help'.";
        var verbs = string.Join(", ", command.Subcommands.Select(c => c.Name));
        return parsed.UnmatchedTokens is [var unknown, ..]
            ? $"'{Complaint.OneLine(unknown)}' is no verb; the verbs are {verbs}. See 'klsym --help'."
            : $"a verb is missing: {verbs}. See 'klsym --help'.";
    }

    /// <summary>The name of a verb as it is typed, after that of the verb that it belongs to.</summary>
    private static string NameOf(Command command) =>
        command.Parents.OfType<Verb>().FirstOrDefault() is { } outer ? $"{NameOf(outer)} {command.Name}" : command.Name;
}
