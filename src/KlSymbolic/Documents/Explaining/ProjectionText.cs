using System.Collections.Immutable;
using KlSymbolic.Explanations;
using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Explaining;

/// <summary>A projection as a page for a terminal: the fitted members, the numbers, and both directions over the target.</summary>
public static class ProjectionText
{
    private const int Indent = 2;

    /// <summary>The page.</summary>
    public static TextPage Of(Projection projection, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(
            new(projection.Onto.Name, TextRole.Title),
            new($" fitted by the least divergence, in {Amounts.Name(projection.Unit)}, to")
        );
        page.Formula([new("  P = ")], ProjectionNames.Target(projection, layout), 0, TextRole.First);
        if (projection.Target is ProjectionTarget.OfSample)
            Sample(page, projection, layout);
        else
        {
            if (projection.Forward is { } forward)
                Forward(page, forward, projection, layout);
            else if (projection.Reverse is null)
                page.Paragraph(ProjectionWords.NoForward(projection), Indent, TextRole.Caution);
            if (projection.Reverse is { } reverse)
                Reverse(page, reverse, projection, layout);
        }
        Picture(page, projection, layout);
        return page.ToPage();
    }

    private static void Sample(TextBuilder page, Projection projection, TextLayout layout)
    {
        page.Heading("Forward: the greatest likelihood");
        if (projection.Forward is not { } fit)
        {
            page.Paragraph(ProjectionWords.NoForward(projection), Indent, TextRole.Caution);
            return;
        }
        page.Formula([new("  Q = ")], FittedText.Of(fit, layout), 0, TextRole.Second);
        page.Line(new("  −mean log q(x) = "), new(Amounts.Of(fit.Divergence, projection.Unit), TextRole.Formula));
        page.Paragraph(ProjectionWords.Sample, Indent, TextRole.Aside);
        Moments(page, projection, layout);
    }

    private static void Forward(TextBuilder page, Optimum forward, Projection projection, TextLayout layout)
    {
        page.Heading("Forward: KL(P‖Q) is least for");
        page.Formula([new("  Q = ")], FittedText.Of(forward, layout), 0, TextRole.Second);
        page.Line(new("  KL(P‖Q) = "), Value(forward, projection));
        if (forward.IsExact)
            page.Line(
                new TextSpan("  exact: the gradient of the cross-entropy is proven to vanish there", TextRole.Good)
            );
        page.Paragraph(ProjectionWords.Forward(projection), Indent, TextRole.Aside);
        Moments(page, projection, layout);
    }

    private static void Moments(TextBuilder page, Projection projection, TextLayout layout)
    {
        if (projection.Moments.IsEmpty)
            return;
        page.Gap();
        page.Line(new TextSpan($"  {"mean of", -20}{"under P", 16}{"under Q", 16}", TextRole.Aside));
        foreach (var row in projection.Moments)
            page.Line(
                new TextSpan(
                    $"  {layout.Print(row.Statistic), -20}{Amounts.Of(row.UnderTarget), 16}{Amounts.Of(row.UnderFit), 16}"
                )
            );
    }

    private static void Reverse(
        TextBuilder page,
        ImmutableArray<Optimum> reverse,
        Projection projection,
        TextLayout layout
    )
    {
        page.Heading(
            reverse.Length switch
            {
                0 => "Reverse: KL(Q‖P)",
                1 => "Reverse: KL(Q‖P) is least for",
                var n => $"Reverse: KL(Q‖P) has {n} local minima",
            }
        );
        if (reverse.IsEmpty)
        {
            page.Paragraph(ProjectionWords.NoReverse(projection), Indent, TextRole.Caution);
            return;
        }
        foreach (var optimum in reverse)
        {
            page.Formula([new("  Q = ")], FittedText.Of(optimum, layout), 0, TextRole.Second);
            page.Line(new("  KL(Q‖P) = "), Value(optimum, projection));
        }
        page.Paragraph(ProjectionWords.Reverse(projection), Indent, TextRole.Aside);
    }

    private static TextSpan Value(Optimum optimum, Projection projection) =>
        new(
            Amounts.Of(optimum.Divergence, projection.Unit),
            optimum.Divergence is Amount.Finite ? TextRole.Formula : TextRole.Caution
        );

    private static void Picture(TextBuilder page, Projection projection, TextLayout layout)
    {
        var curve = ProjectionCurve.Of(projection);
        var lines = ImmutableArray.CreateBuilder<(ImmutableArray<double>, char, char, TextRole)>();
        foreach (var reverse in curve.Reverse)
            lines.Add((reverse, '◆', '+', TextRole.Less));
        if (!curve.Forward.IsEmpty)
            lines.Add((curve.Forward, '●', 'o', TextRole.Second));
        if (lines.Count == 0)
            return;
        page.Heading("The picture");
        new TerminalOverlay(layout).Write(page, curve.X, curve.Target, lines.ToImmutable());
        var (area, forwardSign, reverseSign) = layout.IsAscii ? ('#', 'o', '+') : ('█', '●', '◆');
        page.Line([
            new("            "),
            new($"{area} target", TextRole.First),
            .. (ImmutableArray<TextSpan>)(
                curve.Forward.IsEmpty ? [] : [new($"   {forwardSign} forward", TextRole.Second)]
            ),
            .. (ImmutableArray<TextSpan>)(
                curve.Reverse.IsEmpty ? [] : [new($"   {reverseSign} reverse", TextRole.Less)]
            ),
        ]);
    }
}
