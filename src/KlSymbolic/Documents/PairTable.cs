using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>All ordered pairs of families in tables: which divergence is finite, conditional, infinite or not known.</summary>
/// <remarks>The same families give the same bytes everywhere. Thread safe.</remarks>
public static class PairTable
{
    /// <summary>The tables for families, each against each, with totals.</summary>
    public static string Markdown(ImmutableArray<Family> families) => Markdown(families, new());

    internal static string Markdown(ImmutableArray<Family> families, DerivedPairs derived)
    {
        var kinds = PairKinds.Of(families, derived);
        var page = new MarkdownWriter();
        page.Heading(1, "Pairs of families");
        page.Paragraph("The divergence of the row's P from the column's Q, for all parameters.");
        page.Heading(2, "Totals");
        Totals(page, kinds.Values);
        foreach (var group in families.GroupBy(f => GenericPair.P(f).Support.IsDiscrete).OrderBy(g => g.Key))
            Table(page, group.Key ? "Discrete families" : "Continuous families", [.. group], kinds);
        page.Paragraph(
            "Pairs of a discrete and a continuous family are mutually singular: their divergence is infinite."
        );
        return page.ToString();
    }

    /// <summary>How many of the ordered pairs of the families have which kind of answer, as a table.</summary>
    public static string Totals(ImmutableArray<Family> families) => Totals(families, new());

    internal static string Totals(ImmutableArray<Family> families, DerivedPairs derived)
    {
        var page = new MarkdownWriter();
        Totals(page, PairKinds.Of(families, derived).Values);
        return page.ToString();
    }

    private static void Totals(MarkdownWriter page, IEnumerable<PairKind> kinds)
    {
        var groups = kinds.GroupBy(k => k).OrderBy(g => g.Key).ToList();
        page.Table(
            ["", "answer", "pairs", "meaning"],
            groups
                .Select(g =>
                    new[]
                    {
                        PairKinds.Sign(g.Key),
                        PairKinds.Describe(g.Key),
                        Count(g.Count()),
                        PairKinds.Explain(g.Key),
                    }
                )
                .Append(["", "all", Count(groups.Sum(g => g.Count())), ""])
        );
    }

    private static void Table(
        MarkdownWriter page,
        string title,
        ImmutableArray<Family> families,
        IReadOnlyDictionary<(Family P, Family Q), PairKind> kinds
    )
    {
        page.Heading(2, title);
        page.Table(
            ["P, Q", .. families.Select((_, i) => Count(i + 1))],
            families.Select(
                (p, i) =>
                    new[] { $"{Count(i + 1)} [{p.Name}](pairs/{p.Name}.verified.md)" }
                        .Concat(families.Select(q => PairKinds.Sign(kinds[(p, q)])))
                        .ToArray()
            )
        );
    }

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
