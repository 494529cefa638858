using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>All ordered pairs of families as a picture: one cell a pair, coloured by the kind of its answer.</summary>
/// <remarks>SVG without scripts or fonts of its own; readable on light and dark ground. The same families give the same bytes. Thread safe.</remarks>
public static class PairGrid
{
    private const int Cell = 13;
    private const int Margin = 138;
    private const int LegendLine = 20;

    /// <summary>The picture, continuous families first.</summary>
    public static string Svg(ImmutableArray<Family> families) => Svg(families, new());

    internal static string Svg(ImmutableArray<Family> families, DerivedPairs derived)
    {
        ImmutableArray<Family> ordered = [.. families.OrderBy(f => GenericPair.P(f).Support.IsDiscrete)];
        var kinds = PairKinds.Of(ordered, derived);
        var counts = kinds.Values.GroupBy(k => k).OrderBy(g => g.Key).ToList();
        var side = Margin + Cell * ordered.Length;
        var text = new StringBuilder();
        Line(
            text,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side + 10} {side + 24 + LegendLine * counts.Count}\" "
                + "font-family=\"system-ui, sans-serif\" font-size=\"10\" fill=\"#808890\" role=\"img\">"
        );
        Line(text, "<title>Kullback-Leibler divergences of all pairs of families: P by rows, Q by columns</title>");
        for (var i = 0; i < ordered.Length; i++)
        {
            var place = Margin + Cell * i;
            Line(text, $"<text x=\"{Margin - 5}\" y=\"{place + 10}\" text-anchor=\"end\">{ordered[i].Name}</text>");
            Line(
                text,
                $"<text transform=\"translate({place + 10} {Margin - 5}) rotate(-90)\">{ordered[i].Name}</text>"
            );
        }
        for (var row = 0; row < ordered.Length; row++)
        {
            for (var column = 0; column < ordered.Length; column++)
            {
                var kind = kinds[(ordered[row], ordered[column])];
                Line(
                    text,
                    $"<rect x=\"{Margin + Cell * column}\" y=\"{Margin + Cell * row}\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{ColourOf(kind)}\">"
                        + $"<title>{ordered[row].Name} against {ordered[column].Name}: {PairKinds.Describe(kind)}</title></rect>"
                );
            }
        }
        for (var i = 0; i < counts.Count; i++)
        {
            var y = side + 14 + LegendLine * i;
            Line(
                text,
                $"<rect x=\"{Margin}\" y=\"{y}\" width=\"12\" height=\"12\" rx=\"2\" fill=\"{ColourOf(counts[i].Key)}\"/>"
            );
            Line(
                text,
                $"<text x=\"{Margin + 20}\" y=\"{y + 10}\">{counts[i].Count().ToString(CultureInfo.InvariantCulture)} · {PairKinds.Explain(counts[i].Key)}</text>"
            );
        }
        Line(text, "</svg>");
        return text.ToString();
    }

    private static string ColourOf(PairKind kind) =>
        kind switch
        {
            PairKind.ClosedForm => "#1a9850",
            PairKind.Conditional => "#91cf60",
            PairKind.Series => "#3fb8a8",
            PairKind.InfiniteBySupport => "#c3ccd6",
            PairKind.InfiniteByTails => "#6f8fb5",
            PairKind.InfiniteBySingularity => "#e4e8ec",
            PairKind.NoClosedForm => "#f4a259",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
