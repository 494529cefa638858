using System.Globalization;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;

namespace KlSymbolic.Snapshots;

/// <summary>The tables that the READMEs hold, in English and in Chinese.</summary>
internal static class ReadmeTables
{
    private static readonly IReadOnlyDictionary<(Family P, Family Q), PairKind> kinds = PairKinds.Of(
        Catalog.All,
        PairPages.Derived
    );

    /// <summary>How many pairs have which kind of answer.</summary>
    public static string Totals(bool isChinese)
    {
        if (!isChinese)
            return PairTable.Totals(kinds.Values);
        var page = new MarkdownWriter();
        page.Table(
            ["", "答案", "对数", "含义"],
            kinds
                .Values.GroupBy(k => k)
                .OrderBy(g => g.Key)
                .Select(g =>
                    (string[])[PairKinds.Sign(g.Key), Chinese(g.Key).Name, Text(g.Count()), Chinese(g.Key).Meaning]
                )
                .Append(["", "合计", Text(kinds.Count), ""])
        );
        return page.ToString();
    }

    /// <summary>How many families other systems have, and what the pairs of those come to here.</summary>
    public static string Peers(bool isChinese)
    {
        var page = new MarkdownWriter();
        var systems = Catalog.All.SelectMany(f => f.OtherSystems).Select(o => o.System).Distinct();
        page.Table(
            isChinese
                ? ["系统", "共有的分布族", "其有序对", "有限（含条件、级数）", "无穷", "尚无闭式"]
                :
                [
                    "system",
                    "families in common",
                    "ordered pairs of them",
                    "finite, with a condition, or a series",
                    "infinite",
                    "none known",
                ],
            systems.Select(Row)
        );
        return page.ToString();

        static string[] Row(string system)
        {
            var families = Catalog.All.Where(f => f.OtherSystems.Any(o => o.System == system)).ToHashSet();
            var pairs = kinds
                .Where(k => families.Contains(k.Key.P) && families.Contains(k.Key.Q))
                .Select(k => k.Value)
                .ToList();
            var finite = pairs.Count(k => k is PairKind.ClosedForm or PairKind.Series or PairKind.Conditional);
            var none = pairs.Count(k => k == PairKind.NoClosedForm);
            return
            [
                system,
                Text(families.Count),
                Text(pairs.Count),
                Text(finite),
                Text(pairs.Count - finite - none),
                Text(none),
            ];
        }
    }

    private static (string Name, string Meaning) Chinese(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => ("闭式", "对所有参数都有有限的闭式。"),
            PairKind.Series => ("级数", "对所有参数都有限：收敛级数，求值时给出余项的界。"),
            PairKind.Conditional => ("有条件", "参数满足某个条件时有有限的闭式。"),
            PairKind.InfiniteBySupport => ("∞ 支撑", "无穷：P 在 Q 没有质量的地方有质量。"),
            PairKind.InfiniteByTails => ("∞ 尾部", "无穷：相对于 P 的尾部，Q 的密度下降得太快。"),
            PairKind.InfiniteBySingularity => ("∞ 奇异", "无穷：一个离散，另一个连续。"),
            PairKind.NoClosedForm => ("未知", "按已知的规则没有闭式。"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);
}
