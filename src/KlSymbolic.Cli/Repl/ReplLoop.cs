using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Commands;

namespace KlSymbolic.Cli.Repl;

/// <summary>What <c>klsym</c> alone on a terminal does: reads commands line by line, the same as on the command line.</summary>
/// <param name="output">The terminal.</param>
/// <param name="readLine">The next line after a prompt; null at the end.</param>
/// <param name="run">Runs a command.</param>
/// <param name="read">Runs a command for its output; null where it fails.</param>
internal sealed class ReplLoop(
    TextWriter output,
    Func<string, string?> readLine,
    Func<IEnumerable<string>, int> run,
    Func<IEnumerable<string>, string?> read
)
{
    /// <summary>The word that stands for the last derived formula.</summary>
    private const string Last = "_";

    private ImmutableArray<string> lastPair;

    /// <summary>What is understood beside the verbs.</summary>
    public static ImmutableArray<string> OwnVerbs { get; } = ["help", "exit"];

    /// <summary>Reads from the terminal of this process until its end.</summary>
    public static int Run(Streams streams)
    {
        var root = Root.Create(streams);
        var editor = new LineEditor(
            streams.Out,
            () => Console.ReadKey(intercept: true),
            () => Console.WindowWidth is > 0 and var width ? width : streams.Width,
            text => ReplCompletion.Of(root, text)
        );
        // While a command runs, Ctrl-C is for the command, which is a process of its own.
        Console.CancelKeyPress += (_, e) => e.Cancel = true;
        var loop = new ReplLoop(streams.Out, ReadLine, ReplChild.Run, ReplChild.Read);
        streams.Out.WriteLine(
            $"{Root.Version}. The verbs of the command line without klsym; help, exit; Tab completes;"
        );
        streams.Out.WriteLine($"{Last} is the formula of the last derive; Ctrl-C stops a command.");
        return loop.Run();

        string? ReadLine(string prompt)
        {
            Console.TreatControlCAsInput = true;
            try
            {
                return editor.Read(prompt);
            }
            finally
            {
                Console.TreatControlCAsInput = false;
            }
        }
    }

    /// <summary>Answers line after line; the exit code is that of the last command.</summary>
    public int Run()
    {
        var code = ExitCode.Success;
        while (readLine("klsym> ") is { } line)
        {
            try
            {
                var words = ReplWords.Split(line);
                // Many try the whole command line that they know.
                if (words is ["klsym", .. var rest])
                    words = rest;
                if (words is ["exit" or "quit"])
                    break;
                if (words.IsEmpty)
                    continue;
                code = Answer(words);
            }
            catch (UsageException e)
            {
                output.WriteLine($"klsym: {e.Message}");
                code = ExitCode.Usage;
            }
            output.Flush();
        }
        output.Flush();
        return code;
    }

    private int Answer(ImmutableArray<string> words)
    {
        if (words is ["help", .. var about])
            return run([.. about, "--help"]);
        if (words is [Last])
        {
            output.WriteLine(LastFormula());
            return ExitCode.Success;
        }
        var code = run(words.Contains(Last) ? words.Select(w => w == Last ? LastFormula() : w) : words);
        if (words is ["derive", var p, var q, ..] && code == ExitCode.Success)
            lastPair = [p, q];
        return code;
    }

    /// <summary>The formula is derived again where it is asked for, in the notation that reads back.</summary>
    private string LastFormula()
    {
        if (lastPair.IsDefault)
            throw new UsageException($"{Last} stands for the formula of the last derive, and there is none yet.");
        var answer = read(["derive", .. lastPair, "--steps", "none", "--json"]);
        return answer is not null && (string?)JsonNode.Parse(answer)?["kl"]?["value"]?["infix"] is { } formula
            ? formula
            : throw new UsageException($"the last derive has no one formula, so that {Last} stands for nothing.");
    }
}
