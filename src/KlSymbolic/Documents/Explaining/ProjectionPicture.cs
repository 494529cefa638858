using KlSymbolic.Documents.Plots;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Explaining;

/// <summary>A projection as a picture, and as a page around it.</summary>
public static class ProjectionPicture
{
    private static readonly TextLayout layout = new();

    /// <summary>The picture: one svg element without scripts, light and dark by the reader's scheme.</summary>
    public static string Svg(Projection projection) =>
        ProjectionPlot.Svg(
            projection,
            ProjectionNames.Target(projection, layout),
            projection.Forward is { } f ? Named(f, projection, "KL(P‖Q)") : null,
            [.. (projection.Reverse ?? []).Select(r => Named(r, projection, "KL(Q‖P)"))]
        );

    /// <summary>A page that stands alone: the picture and what the terminal would say.</summary>
    public static string Html(Projection projection)
    {
        var target = ProjectionNames.Target(projection, layout);
        var title = $"{projection.Onto.Name} fitted to {target}";
        var words = new System.Text.StringBuilder();
        foreach (var paragraph in Paragraphs(projection))
            words.Append($"<p>{HtmlPage.Escape(paragraph)}</p>\n");
        var table = new System.Text.StringBuilder();
        if (!projection.Moments.IsEmpty)
            HtmlPage.Table(
                table,
                "Means of the sufficient statistics",
                ["mean of", "under P", "under Q"],
                [
                    .. projection.Moments.Select(m =>
                        (System.Collections.Immutable.ImmutableArray<string>)
                            [layout.Print(m.Statistic), Amounts.Of(m.UnderTarget), Amounts.Of(m.UnderFit)]
                    ),
                ]
            );
        return HtmlPage.Of(
            title,
            $"<h1>{HtmlPage.Escape(title)}</h1>\n<figure>\n{Svg(projection)}</figure>\n{words}{table}"
        );
    }

    private static IEnumerable<string> Paragraphs(Projection projection)
    {
        if (projection.Target is ProjectionTarget.OfSample)
        {
            yield return projection.Forward is null ? ProjectionWords.NoForward(projection) : ProjectionWords.Sample;
            yield break;
        }
        if (projection.Forward is { } forward)
            yield return $"Forward: {ProjectionWords.Forward(projection)}"
                + (
                    forward.IsExact
                        ? " The arguments are proven: the gradient of the cross-entropy vanishes there."
                        : ""
                );
        else if (projection.HasForward)
            yield return "Forward: " + ProjectionWords.NoForward(projection);
        if (projection.Reverse is { } reverse)
            yield return "Reverse: "
                + (reverse.IsEmpty ? ProjectionWords.NoReverse(projection) : ProjectionWords.Reverse(projection));
    }

    private static string Named(Optimum optimum, Projection projection, string divergence) =>
        projection.Target is ProjectionTarget.OfSample
            ? FittedText.Of(optimum, layout)
            : $"{FittedText.Of(optimum, layout)}, {divergence} = {Amounts.Of(optimum.Divergence, projection.Unit)}";
}
