using System.CommandLine;
using System.CommandLine.Parsing;
using KlSymbolic.Cli.Commands;
using KlSymbolic.Cli.Output;
using KlSymbolic.Cli.Repl;
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
            var code = Answer(args, streams);
            streams.Out.Flush();
            return code;
        }
        catch (IOException e)
        {
            streams.Error.WriteLine($"klsym: the output cannot be written: {Complaint.OneLine(e.Message)}");
            return ExitCode.Usage;
        }
    }

    private static int Answer(string[] args, Streams streams)
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
        catch (Exception e) when (e is not IOException)
#pragma warning restore CA1031
        {
            streams.Error.WriteLine($"klsym: internal error, {Complaint.OneLine($"{e.GetType().Name}: {e.Message}")}");
            return ExitCode.Internal;
        }
    }

    private static int Invoke(string[] args, Streams streams)
    {
        if (args is ["--version"])
        {
            streams.Out.WriteLine(Root.Version);
            return ExitCode.Success;
        }
        if (args is [] && streams.IsInteractive)
            return ReplLoop.Run(streams);
        if (args is [])
            args = ["--help"];
        if (args is ["help", .. var verbs])
            args = [.. verbs, "--help"];
        // A formula may begin with @ or a minus sign; only whole words that name an option are options.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
        var parsed = Root.Create(streams).Parse(args, parser);
        if (parsed.GetValue<bool>(Root.Quiet))
        {
            streams = streams.Quiet();
            parsed = Root.Create(streams).Parse(args, parser);
        }
        // What is being typed while a shell asks for suggestions is not complete yet.
        var isSuggestion = parsed.Tokens.Any(t => t.Type == TokenType.Directive);
        if (parsed.Action is not HelpWithExamples && !isSuggestion && CommandLineProblem.Of(parsed) is { } problem)
            throw new UsageException(problem);
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
}
