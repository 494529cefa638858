using System.CommandLine;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Cli.Commands;

/// <summary>What a shell may offer where a family is expected.</summary>
internal static class FamilyCompletions
{
    /// <summary>The argument, completed by the names of families.</summary>
    public static Argument<T> OfFamilies<T>(this Argument<T> argument)
    {
        argument.HelpName = argument.Name; // and not all that may be offered
        argument.CompletionSources.Add(_ => Names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        return argument;
    }

    /// <summary>The option, completed by the names of families.</summary>
    public static Option<T> OfFamilies<T>(this Option<T> option)
    {
        option.CompletionSources.Add(_ => Names.Select(n => new System.CommandLine.Completions.CompletionItem(n)));
        return option;
    }

    /// <summary>The names of all families.</summary>
    public static IEnumerable<string> Names =>
        Catalog.All.Select(f => f.Name).Concat(StructuredCatalog.All.Select(f => f.Name));
}
