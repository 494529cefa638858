using System.Collections.Immutable;
using System.CommandLine;

namespace KlSymbolic.Cli.Commands;

/// <summary>A verb with examples for its help.</summary>
internal class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Arguments that show what the verb does.</summary>
    public required ImmutableArray<string> Examples { get; init; }
}
