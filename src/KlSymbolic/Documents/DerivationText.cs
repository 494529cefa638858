using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>A derivation as a page for a terminal: the closed forms, what they hold for, and the steps.</summary>
public static class DerivationText
{
    /// <summary>The page.</summary>
    /// <param name="derivation">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(PairDerivation derivation, StepDetail steps, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        Title(page, derivation, layout);
        page.Gap();
        OutcomeText.Write(page, layout, layout.Divergence, derivation.Divergence);
        OutcomeText.Write(page, layout, "H(P, Q)".PadRight(layout.Divergence.Length), derivation.CrossEntropy);
        OutcomeText.Write(page, layout, "H(P)".PadRight(layout.Divergence.Length), derivation.Entropy);
        Check(page, derivation, layout);
        Where(page, derivation, layout);
        if (steps != StepDetail.None)
        {
            page.Heading("Derivation");
            for (var i = 0; i < derivation.Steps.Length; i++)
                StepText.Write(page, layout, i + 1, derivation.Steps[i], steps);
        }
        return page.ToPage();
    }

    private static void Title(TextBuilder page, PairDerivation d, TextLayout layout)
    {
        page.Line(
            new(layout.Divergence, TextRole.Title),
            new(" in nats for"),
            new("", TextRole.Plain)
        );
        page.Formula([new("P = ")], layout.Print(d.P), 2, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(d.Q), 2, TextRole.Title);
    }

    private static void Check(TextBuilder page, PairDerivation d, TextLayout layout)
    {
        if (Decomposition.Of(d) is not { } holds)
            return;
        page.Gap();
        var identity = $"  {layout.Divergence} = H(P, Q) {layout.Choose("−", "-")} H(P)";
        page.Line(
            new(identity),
            holds switch
            {
                Truth.True => new("   proven: the difference has the normal form 0", TextRole.Good),
                Truth.False => new("   fails: the difference is not 0", TextRole.Bad),
                _ => new("   not decided: the zero test does not see that the difference is 0", TextRole.Caution),
            }
        );
    }

    private static void Where(TextBuilder page, PairDerivation d, TextLayout layout)
    {
        var symbols = d.P.FreeSymbols().Union(d.Q.FreeSymbols());
        var facts = d.Assumptions.Facts;
        if (symbols.IsEmpty && facts.IsEmpty)
            return;
        page.Heading("Where");
        foreach (var group in symbols.GroupBy(s => s.Domain))
            page.Paragraph(layout.Print(group.Key, group), 2);
        foreach (var fact in facts)
            page.Formula([], layout.Print(fact), 2, TextRole.Plain);
    }
}
