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
        var outcomes = new OutcomeText(page, layout);
        outcomes.Write("KL(P‖Q)", derivation.Divergence);
        outcomes.Write("H(P, Q)", derivation.CrossEntropy);
        outcomes.Write("H(P)", derivation.Entropy);
        Check(page, derivation);
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
        page.Line(new("KL(P‖Q)", TextRole.Title), new(" in nats for"));
        page.Formula([new("P = ")], layout.Print(d.P), 2, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(d.Q), 2, TextRole.Title);
    }

    private static void Check(TextBuilder page, PairDerivation d)
    {
        if (Decomposition.Of(d) is not { } holds)
            return;
        page.Gap();
        page.Line(
            new("  KL(P‖Q) = H(P, Q) − H(P)"),
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
        var domains = symbols.GroupBy(s => s.Domain).Select(g => layout.Print(g.Key, g));
        page.Paragraph(string.Join("; ", domains.Concat(facts.Select(f => layout.Print(f)))), 2);
    }
}
