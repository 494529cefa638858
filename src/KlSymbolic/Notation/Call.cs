using System.Collections.Immutable;

namespace KlSymbolic.Notation;

/// <summary>A name with arguments as it stands in a text, such as <c>Normal(mu1, sigma1)</c>.</summary>
/// <param name="Name">The name in ASCII.</param>
/// <param name="Arguments">The arguments in order; none for a bare name.</param>
/// <param name="Position">Where the name starts, counted from 0.</param>
/// <param name="NameLength">How many UTF-16 units the name spans.</param>
/// <param name="Length">How many UTF-16 units the whole call spans.</param>
public sealed record Call(
    string Name,
    ImmutableArray<CallArgument> Arguments,
    int Position,
    int NameLength,
    int Length
);
