using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KlSymbolic.Cli.Commands;

/// <summary>Help that ends with examples of the verb.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in ExitCode.Meanings)
                output.WriteLine($"  {code, 3}  {meaning}");
            output.WriteLine();
            output.WriteLine(
                "Texts are given as they are, as @file, or as - for standard input. 'klsym VERB --help' shows examples."
            );
            output.WriteLine();
        }
        if (parseResult.CommandResult.Command is Verb { Examples: var examples })
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine("  klsym " + example);
            output.WriteLine();
        }
        return result;
    }
}
