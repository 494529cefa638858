using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Documents;

/// <summary>A Fisher information as a page for a terminal, with its comparison with the Hessian of the divergence.</summary>
public static class FisherText
{
    /// <summary>The page for all parameters of a family, which keep their own names.</summary>
    public static TextPage Of(Family family, TextLayout layout)
    {
        var count = family.Parameters.Length + (family.IsVariadic ? GenericPair.ListLength - 1 : 0);
        var law = family.With([.. FreshSymbols.For(family, count, "")]);
        return Of(FisherDeriver.Of(law, AssumptionSet.None), StepDetail.Full, layout);
    }

    /// <summary>The page.</summary>
    /// <param name="fisher">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(FisherDerivation fisher, StepDetail steps, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new("The Fisher information", TextRole.Title), new(" for"));
        page.Formula([new("P = ")], layout.Print(fisher.P), 2, TextRole.Title);
        page.Gap();
        var values = new ConditionalText(page, layout);
        foreach (var entry in fisher.Entries)
        {
            values.Write($"I({layout.Print(entry.First)}, {layout.Print(entry.Second)})", entry.Information);
            page.Line(Verdict(entry));
            if (entry.Information.Value is null && entry.Hessian.Value is not null)
                values.Write("   Hessian of KL at equality", entry.Hessian);
        }
        foreach (var (parameter, reason) in fisher.Irregular)
            page.Paragraph($"There is none in {layout.Print(parameter)}: {reason}.", 2, TextRole.Caution);
        FunctionalText.Where(page, fisher.P.FreeSymbols(), fisher.Assumptions, layout);
        FunctionalText.Steps(page, fisher.Steps, steps, layout);
        return page.ToPage();
    }

    private static TextSpan Verdict(FisherEntry entry) =>
        entry.Agreement switch
        {
            Agreement.Proven => new("      equals the Hessian of KL(P‖Q) at Q = P: proven", TextRole.Good),
            Agreement.Undecided => new(
                "      equals the Hessian of KL(P‖Q) at Q = P: not decided by the zero test",
                TextRole.Caution
            ),
            Agreement.Refuted => new("      differs from the Hessian of KL(P‖Q) at Q = P", TextRole.Bad),
            _ => new(
                $"      not compared with the Hessian: {entry.Hessian.Absence ?? "there is no closed form of the expectation."}",
                TextRole.Caution
            ),
        };
}
