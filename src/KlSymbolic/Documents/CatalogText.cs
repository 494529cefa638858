using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Families as pages for a terminal: a list, and a table of what every ordered pair comes to.</summary>
public static class CatalogText
{
    /// <summary>The families with what they are.</summary>
    public static TextPage List(ImmutableArray<Family> families, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        var width = families.Max(f => f.Signature.Length) + 2;
        foreach (var family in families)
            page.Hanging(new(family.Signature.PadRight(width), TextRole.Formula), family.Summary);
        return page.ToPage();
    }

    /// <summary>What the divergence of the row's P from the column's Q comes to, in one letter, with totals.</summary>
    public static TextPage Pairs(ImmutableArray<Family> families, TextLayout layout)
    {
        var all = PairKinds.Of(families);
        var kinds = families.Select(p => families.Select(q => all[(p, q)]).ToImmutableArray()).ToImmutableArray();
        var page = new TextBuilder(layout);
        var width = families.Max(f => f.Name.Length) + 6;
        page.Line(
            new("P, Q".PadRight(width)),
            new(string.Concat(families.Select((_, i) => Number(i + 1))), TextRole.Aside)
        );
        for (var i = 0; i < families.Length; i++)
        {
            page.Line([
                new(Number(i + 1) + "  ", TextRole.Aside),
                new(families[i].Name.PadRight(width - 5)),
                .. kinds[i].Select(k => new TextSpan($"  {LetterOf(k)}", RoleOf(k))),
            ]);
        }
        page.Gap();
        foreach (var group in kinds.SelectMany(row => row).GroupBy(k => k).OrderBy(g => g.Key))
            page.Line(
                new($"  {LetterOf(group.Key)}", RoleOf(group.Key)),
                new($"{group.Count(), 6}  {PairKinds.Explain(group.Key)}")
            );
        return page.ToPage();
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture).PadLeft(3);

    private static char LetterOf(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => 'F',
            PairKind.Series => 'N',
            PairKind.Conditional => 'C',
            PairKind.InfiniteBySupport => 'S',
            PairKind.InfiniteByTails => 'T',
            PairKind.InfiniteBySingularity => 'M',
            PairKind.NoClosedForm => '?',
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static TextRole RoleOf(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm or PairKind.Series or PairKind.Conditional => TextRole.Good,
            PairKind.NoClosedForm => TextRole.Caution,
            _ => TextRole.Aside,
        };
}
