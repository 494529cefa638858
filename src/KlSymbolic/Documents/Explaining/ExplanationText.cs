using System.Collections.Immutable;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>An explanation as a page for a terminal: words, numbers side by side, plots and tables.</summary>
public static class ExplanationText
{
    private const int Indent = 2;
    private const int MostRows = 40;

    /// <summary>The page.</summary>
    public static TextPage Of(PairExplanation pair, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new("KL(P‖Q)", TextRole.Title), new($" in {Amounts.Name(pair.Unit)}, explained"));
        page.Formula([new("  P = ")], ExplainedNames.Of(pair.P, layout), 0, TextRole.First);
        page.Formula([new("  Q = ")], ExplainedNames.Of(pair.Q, layout), 0, TextRole.Second);
        page.Heading("In words");
        foreach (var paragraph in ExplanationWords.Of(pair))
            page.Paragraph(paragraph, Indent);
        page.Heading("In numbers");
        Numbers(page, pair);
        if (!pair.Curve.IsEmpty)
            Densities(page, pair, layout);
        if (!pair.Outcomes.IsEmpty)
        {
            page.Heading("Where it comes from");
            OutcomeBars.Write(page, pair.Outcomes, MostRows, layout);
        }
        if (ExplanationWords.Balance(pair) is { } balance)
        {
            page.Gap();
            page.Paragraph(balance, Indent);
        }
        return page.ToPage();
    }

    private static void Numbers(TextBuilder page, PairExplanation pair)
    {
        page.Line(new TextSpan($"  {"", -36}{"from P, code for Q", 20}{"from Q, code for P", 22}", TextRole.Aside));
        Row("entropy", d => d.Entropy);
        Row("cross-entropy", d => d.CrossEntropy);
        Row("extra: KL(P‖Q), KL(Q‖P)", d => d.Divergence);

        void Row(string name, Func<ExplainedDirection, Amount> part) =>
            page.Line(new($"  {name, -36}"), Cell(part(pair.Forward), 20), Cell(part(pair.Reverse), 22));

        static TextSpan Cell(Amount amount, int width) =>
            new(Amounts.Of(amount).PadLeft(width), amount is Amount.Finite ? TextRole.Formula : TextRole.Caution);
    }

    private static void Densities(TextBuilder page, PairExplanation pair, TextLayout layout)
    {
        page.Heading("The densities");
        TerminalPlot.Densities(page, pair.Curve, layout);
        Direction("KL(P‖Q)", "p log(p/q)", pair.Forward, c => c.Forward, ("P", "Q"));
        Direction("KL(Q‖P)", "q log(q/p)", pair.Reverse, c => c.Reverse, ("Q", "P"));

        void Direction(
            string name,
            string formula,
            ExplainedDirection direction,
            Func<CurvePoint, double> contribution,
            (string First, string Second) laws
        )
        {
            page.Heading($"Where {name} = {Amounts.Of(direction.Divergence, pair.Unit)} comes from: {formula}");
            TerminalPlot.Contributions(page, pair.Curve, contribution, layout);
            Regions(page, direction.Regions, laws);
        }
    }

    private static void Regions(
        TextBuilder page,
        ImmutableArray<SignRegion> regions,
        (string First, string Second) laws
    )
    {
        if (regions.IsEmpty)
            return;
        page.Gap();
        page.Line(
            new TextSpan(
                $"  {"x from", 12}{"to", 14}{$"mass of {laws.First}", 14}{$"mass of {laws.Second}", 14}{"contribution", 16}",
                TextRole.Aside
            )
        );
        foreach (var r in regions)
            page.Line(
                new(
                    $"  {Amounts.Of(r.From), 12}{Amounts.Of(r.To), 14}{Amounts.Of(r.Mass), 14}{Amounts.Of(r.OtherMass), 14}"
                ),
                new($"{Amounts.Signed(r.Contribution), 16}", r.Contribution < 0 ? TextRole.Less : TextRole.More)
            );
    }
}
