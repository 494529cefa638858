using System.Collections.Immutable;

namespace KlSymbolic.Documents.Injection;

/// <summary>What a region asks for: <c>kl Normal(m, s) || Normal(0, 1) latex assume s &lt; 1</c>.</summary>
/// <param name="Quantity">kl, entropy, cross-entropy, gradient, fisher or steps.</param>
/// <param name="P">P, as it is written.</param>
/// <param name="Q">Q, as it is written; null for a quantity of P alone.</param>
/// <param name="Notation">The notation; <c>latex</c> where none is named.</param>
/// <param name="Assume">Relations that hold.</param>
internal sealed record RegionRequest(
    string Quantity,
    string P,
    string? Q,
    string Notation,
    ImmutableArray<string> Assume
)
{
    private const string Form =
        "a region is written 'kl P || Q NOTATION', such as 'kl Normal(m, s) || Normal(0, 1) latex'";

    private static readonly ImmutableArray<string> ofPairs = ["kl", "cross-entropy", "gradient", "steps"];
    private static readonly ImmutableArray<string> ofOne = ["entropy", "fisher"];

    /// <summary>Reads what stands after <c>klsym:begin</c>.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static RegionRequest Read(string text)
    {
        var at = text.IndexOf(" assume ", StringComparison.Ordinal);
        ImmutableArray<string> assume =
            at < 0 ? [] : [.. text.Substring(at + 8).Split(';').Select(a => a.Trim()).Where(a => a.Length > 0)];
        var head = (at < 0 ? text : text.Substring(0, at)).Trim();
        var space = head.IndexOf(' ');
        if (space < 0)
            throw new FormatException($"'{head}' is no region; {Form}");
        var quantity = head.Substring(0, space).ToLowerInvariant();
        if (!ofPairs.Contains(quantity) && !ofOne.Contains(quantity))
            throw new FormatException(
                $"'{quantity}' is no quantity; it is one of {string.Join(", ", ofPairs.Concat(ofOne))}; {Form}"
            );
        var rest = head.Substring(space).Trim();
        var close = rest.LastIndexOfAny([')', '}']);
        var notation = rest.Substring(close + 1).Trim();
        var laws = rest.Substring(0, close + 1);
        var bars = laws.IndexOf("||", StringComparison.Ordinal);
        if (ofPairs.Contains(quantity) != bars >= 0)
            throw new FormatException(
                bars < 0
                    ? $"'{quantity}' takes two distributions, P || Q; {Form}"
                    : $"'{quantity}' takes one distribution, such as '{quantity} Normal(m, s)'"
            );
        return new(
            quantity,
            (bars < 0 ? laws : laws.Substring(0, bars)).Trim(),
            bars < 0 ? null : laws.Substring(bars + 2).Trim(),
            notation.Length == 0 ? "latex" : notation.ToLowerInvariant(),
            assume
        );
    }
}
