using KlSymbolic.Checking;
using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Batch;

/// <summary>The names of quantities, such as <c>kl</c>, <c>cross_entropy</c> and <c>renyi(1/2)</c>.</summary>
internal static class FunctionalNames
{
    /// <summary>What is said where a name is none of them.</summary>
    public const string All = "kl, cross_entropy, entropy, renyi(order), js or jeffreys";

    /// <summary>The quantity and, for a Rényi divergence, its order.</summary>
    /// <exception cref="BatchLineException">There is no quantity of that name, or the order is missing.</exception>
    public static (Functional Functional, string? Order) Read(string name, string? order)
    {
        var text = name.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')'))
            (text, order) = (text[..open].Trim(), text[(open + 1)..^1].Trim());
        Functional? functional = text.Replace('-', '_') switch
        {
            "kl" => Functional.Divergence,
            "cross_entropy" => Functional.CrossEntropy,
            "entropy" => Functional.Entropy,
            "renyi" => Functional.Renyi,
            "js" => Functional.JensenShannon,
            "jeffreys" => Functional.Jeffreys,
            _ => null,
        };
        if (functional is not { } found)
            throw new BatchLineException($"'{Complaint.OneLine(name)}' is no quantity; it is one of {All}");
        if ((found == Functional.Renyi) != !string.IsNullOrEmpty(order))
            throw new BatchLineException(
                found == Functional.Renyi
                    ? "a Rényi divergence needs its order, such as renyi(1/2)"
                    : $"{text} takes no order; only renyi does"
            );
        return (found, order);
    }
}
