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
        if (parseResult.CommandResult.Command is Verb { Examples: var examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine("  klsym " + example);
            output.WriteLine();
        }
        return result;
    }
}
