using System.Collections.Immutable;
using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>An explanation as a page for a terminal: words, numbers side by side, plots and tables.</summary>
public static class ExplanationText
{
    /// <summary>So many columns the widest table takes.</summary>
    private const int WideTable = 80;
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
        Numbers(page, pair, layout);
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

    private static void Numbers(TextBuilder page, PairExplanation pair, TextLayout layout)
    {
        var isNarrow = layout.Width < WideTable;
        var (name, first, second) = isNarrow ? (14, 12, 12) : (36, 20, 22);
        var (from, to) = isNarrow ? ("code for Q", "code for P") : ("from P, code for Q", "from Q, code for P");
        page.Line(new TextSpan($"  {new string(' ', name)}{from.PadLeft(first)}{to.PadLeft(second)}", TextRole.Aside));
        Row("entropy", d => d.Entropy);
        Row("cross-entropy", d => d.CrossEntropy);
        Row(isNarrow ? "extra" : "extra: KL(P‖Q), KL(Q‖P)", d => d.Divergence);

        void Row(string title, Func<ExplainedDirection, Amount> part) =>
            page.Line(
                new("  " + layout.Text(title).PadRight(name)),
                Cell(part(pair.Forward), first),
                Cell(part(pair.Reverse), second)
            );

        TextSpan Cell(Amount amount, int width) =>
            new(
                layout.Text(Amounts.Of(amount)).PadLeft(width),
                amount is Amount.Finite ? TextRole.Formula : TextRole.Caution
            );
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
            Regions(page, direction.Regions, laws, layout);
        }
    }

    private static void Regions(
        TextBuilder page,
        ImmutableArray<SignRegion> regions,
        (string First, string Second) laws,
        TextLayout layout
    )
    {
        if (regions.IsEmpty)
            return;
        // On a narrow page without the masses.
        var isNarrow = layout.Width < WideTable;
        page.Gap();
        Write(
            "x from",
            "to",
            $"mass of {laws.First}",
            $"mass of {laws.Second}",
            new("contribution".PadLeft(16), TextRole.Aside),
            TextRole.Aside
        );
        foreach (var r in regions)
            Write(
                Amounts.Of(r.From),
                Amounts.Of(r.To),
                Amounts.Of(r.Mass),
                Amounts.Of(r.OtherMass),
                new(
                    layout.Text(Amounts.Signed(r.Contribution)).PadLeft(16),
                    r.Contribution < 0 ? TextRole.Less : TextRole.More
                ),
                TextRole.Plain
            );

        void Write(string from, string to, string mass, string otherMass, TextSpan contribution, TextRole role) =>
            page.Line(
                new(
                    isNarrow
                        ? Cell(from, 12) + Cell(to, 12)
                        : "  " + Cell(from, 12) + Cell(to, 14) + Cell(mass, 14) + Cell(otherMass, 14),
                    role
                ),
                contribution
            );

        string Cell(string text, int width) => layout.Text(text).PadLeft(width);
    }
}
