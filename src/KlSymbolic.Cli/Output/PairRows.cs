using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Commands;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Output;

/// <summary>Pairs of families, one a row.</summary>
internal static class PairRows
{
    /// <summary>The rows for a terminal, with how many there are.</summary>
    public static TextPage Text(ImmutableArray<PairEntry> pairs, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        var (p, q) = (Width(pairs.Select(e => e.P.Name)), Width(pairs.Select(e => e.Q.Name)));
        foreach (var e in pairs)
            page.Line(
                new TextSpan(e.P.Name.PadRight(p)),
                new TextSpan(e.Q.Name.PadRight(q)),
                new TextSpan(
                    PairFilter.KindName(e.Kind.ToString()),
                    e.Kind == PairKind.NoClosedForm ? TextRole.Caution : TextRole.Good
                )
            );
        page.Line(new TextSpan($"{pairs.Length} {(pairs.Length == 1 ? "pair" : "pairs")}", TextRole.Aside));
        return page.ToPage();
    }

    /// <summary>The rows as JSON.</summary>
    public static JsonObject Json(ImmutableArray<PairEntry> pairs) =>
        new()
        {
            ["pairs"] = new JsonArray([
                .. pairs.Select(e => new JsonObject
                {
                    ["p"] = e.P.Name,
                    ["q"] = e.Q.Name,
                    ["kind"] = Words.Of(e.Kind.ToString()),
                    ["for"] = new JsonArray(Output.Json.Of(e.Derivation.P), Output.Json.Of(e.Derivation.Q)),
                    ["kl"] = DerivationJson.Of(e.Derivation.Divergence),
                }),
            ]),
        };

    private static int Width(IEnumerable<string> names) => names.Select(n => n.Length).DefaultIfEmpty(0).Max() + 2;
}
