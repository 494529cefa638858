using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;

namespace KlSymbolic.Documents;

/// <summary>Exponential families as pages for a terminal: the parts of the log-density, and divergences in Bregman form.</summary>
public static class ExponentialFamilyText
{
    /// <summary>The divergence of two members of an exponential family.</summary>
    /// <param name="bregman">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(BregmanDerivation bregman, StepDetail steps, TextLayout layout)
    {
        var pair = bregman.Pair;
        var page = new TextBuilder(layout);
        page.Line(new("KL(P‖Q) as a Bregman divergence", TextRole.Title), new(" in nats for"));
        page.Formula([new("P = ")], layout.Print(pair.P), 2, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(pair.Q), 2, TextRole.Title);
        page.Gap();
        if (bregman.Divergence is not { } divergence)
        {
            page.Paragraph(
                $"Not recognised as members of one exponential family: {bregman.Absence}",
                2,
                TextRole.Caution
            );
            return page.ToPage();
        }
        for (var j = 0; j < bregman.Statistics.Length; j++)
        {
            page.Formula([new($"T{j + 1}      = ")], layout.Print(bregman.Statistics[j]), 2);
            page.Formula([new("   η_p  = ")], layout.Print(bregman.NaturalOfP[j]), 2);
            page.Formula([new("   η_q  = ")], layout.Print(bregman.NaturalOfQ[j]), 2);
            page.Formula([new("   ∂A(η_p) = E T = ")], layout.Print(bregman.GradientAtP[j]), 2);
        }
        page.Formula([new("A(η_p)  = ")], layout.Print(bregman.LogPartitionOfP), 2);
        page.Formula([new("A(η_q)  = ")], layout.Print(bregman.LogPartitionOfQ), 2);
        page.Paragraph("KL(P‖Q) = A(η_q) − A(η_p) − ∇A(η_p)·(η_q − η_p)", 2);
        page.Formula([new("        = ")], layout.Print(divergence), 2);
        page.Gap();
        page.Line(
            bregman.Agreement switch
            {
                Agreement.Proven => new TextSpan(
                    "  equals the divergence that the master rules give: proven",
                    TextRole.Good
                ),
                Agreement.Refuted => new("  differs from the divergence that the master rules give", TextRole.Bad),
                Agreement.Undecided => new(
                    "  equality with the divergence that the master rules give: not decided by the zero test",
                    TextRole.Caution
                ),
                _ => new("  the master rules give no closed form to compare with", TextRole.Caution),
            }
        );
        FunctionalText.Where(page, pair.P.FreeSymbols().Union(pair.Q.FreeSymbols()), pair.Assumptions, layout);
        FunctionalText.Steps(page, bregman.Steps, steps, layout);
        return page.ToPage();
    }

    /// <summary>A section on the exponential family that a distribution belongs to; nothing where it belongs to none.</summary>
    internal static void Write(TextBuilder page, ExponentialFamilyForm? form, TextLayout layout)
    {
        if (form is null)
            return;
        page.Heading(
            form.Fixed.IsEmpty
                ? "Exponential family"
                : $"Exponential family for fixed {string.Join(", ", form.Fixed.Select(layout.Print))}"
        );
        for (var j = 0; j < form.Statistics.Length; j++)
        {
            page.Formula([new("T(x) = ")], layout.Print(form.Statistics[j]), 2);
            page.Formula([new("  η  = ")], layout.Print(form.NaturalParameters[j]), 2);
            if (!form.Gradient.IsEmpty)
                page.Formula([new("  ∂A = E T = ")], layout.Print(form.Gradient[j]), 2);
        }
        if (!form.Gradient.IsEmpty && !form.GradientWhen.Equals(Condition.Always))
            page.Paragraph($"∂A if {layout.Print(form.GradientWhen)}", 4);
        page.Formula([new("A(η) = ")], layout.Print(form.LogPartition), 2);
        if (!form.LogCarrier.IsZero)
            page.Formula([new("log h(x) = ")], layout.Print(form.LogCarrier), 2);
    }
}
