using System.CommandLine;

namespace KlSymbolic.Cli.Commands;

/// <summary>The arguments P and Q.</summary>
internal sealed class PairArguments
{
    /// <summary>The distribution that the expectation is taken under.</summary>
    public Argument<string> P { get; } =
        new("P") { Description = "A distribution such as \"Normal(mu, sigma)\"; @file reads a file, - standard input" };

    /// <summary>The distribution that P is compared with.</summary>
    public Argument<string> Q { get; } = new("Q") { Description = "The distribution that P is compared with" };
}
