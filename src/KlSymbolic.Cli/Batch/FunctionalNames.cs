using KlSymbolic.Checking;
using KlSymbolic.Cli.Output;

namespace KlSymbolic.Cli.Batch;

/// <summary>The names of quantities, such as <c>kl</c>, <c>cross_entropy</c> and <c>renyi(1/2)</c>.</summary>
internal static class FunctionalNames
{
    /// <summary>What is said where a name is none of them.</summary>
    public const string All =
        "kl, cross_entropy, entropy, renyi(order), js (or jensen_shannon), jeffreys or gradient(symbol)";

    /// <summary>The claim with the quantity of that name, the order of a Rényi divergence and the symbol of a derivative.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="name">The name of the quantity.</param>
    /// <param name="of">The order or the symbol where they do not stand in the name; null where there is none.</param>
    /// <exception cref="BatchLineException">There is no quantity of that name, or the order or symbol is missing.</exception>
    public static ClaimedFormula Put(ClaimedFormula claim, string name, string? of)
    {
        var text = name.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')'))
            (text, of) = (text[..open].Trim(), text[(open + 1)..^1].Trim());
        Functional? functional = text.Replace('-', '_').ToUpperInvariant() switch
        {
            "KL" => Functional.Divergence,
            "CROSS_ENTROPY" => Functional.CrossEntropy,
            "ENTROPY" => Functional.Entropy,
            "RENYI" => Functional.Renyi,
            "JS" or "JENSEN_SHANNON" => Functional.JensenShannon,
            "JEFFREYS" => Functional.Jeffreys,
            "GRADIENT" => Functional.Gradient,
            _ => null,
        };
        if (functional is not { } found)
            throw new BatchLineException($"'{Complaint.OneLine(name)}' is no quantity; it is one of {All}");
        var takes = found is Functional.Renyi or Functional.Gradient;
        if (takes == string.IsNullOrEmpty(of))
            throw new BatchLineException(
                found switch
                {
                    Functional.Renyi => "a Rényi divergence needs its order, such as renyi(1/2)",
                    Functional.Gradient => "a gradient is claimed by symbol, such as gradient(sigma_2)",
                    _ => $"{text} takes nothing in parentheses; only renyi and gradient do",
                }
            );
        return claim with
        {
            Functional = found,
            Order = found == Functional.Renyi ? of : null,
            By = found == Functional.Gradient ? of : null,
        };
    }
}
