using System.CommandLine;

namespace KlSymbolic.Cli.Commands;

/// <summary>The option <c>--assume</c>.</summary>
internal static class Assumptions
{
    /// <summary>The option; it may be given several times.</summary>
    public static Option<string[]> Option() =>
        new("--assume")
        {
            Description = "A relation that holds, such as \"a < b\"; may be given several times",
            HelpName = "condition",
            Arity = ArgumentArity.OneOrMore,
        };
}
