using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>A derivation with vectors and matrices as a page for a terminal.</summary>
public static class StructuredText
{
    private const int Indent = 6;

    /// <summary>The page.</summary>
    public static TextPage Of(StructuredDerivation derivation, StepDetail steps, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new("KL(P‖Q)", TextRole.Title), new(" in nats for"));
        Begin(page, derivation, layout);
        var outcomes = new OutcomeText(page, layout);
        outcomes.Write("KL(P‖Q)", derivation.Divergence);
        outcomes.Write("H(P, Q)", derivation.CrossEntropy);
        outcomes.Write("H(P)", derivation.Entropy);
        Check(page, derivation);
        Where(page, derivation, layout);
        Steps(page, derivation, steps, layout);
        return page.ToPage();
    }

    private static void Begin(TextBuilder page, StructuredDerivation d, TextLayout layout)
    {
        page.Formula([new("P = ")], Name(d.P), 2, TextRole.Title);
        page.Formula([new("Q = ")], Name(d.Q), 2, TextRole.Title);
        page.Gap();

        string Name(StructuredDistribution law) => StructuredNames.Print(law, d.Values, layout.Print, layout.Print);
    }

    private static void Steps(TextBuilder page, StructuredDerivation d, StepDetail steps, TextLayout layout)
    {
        if (steps == StepDetail.None)
            return;
        page.Heading("Derivation");
        for (var i = 0; i < d.Steps.Length; i++)
            Write(page, layout, i + 1, d.Steps[i], steps);
    }

    /// <summary>The gradient of a divergence.</summary>
    /// <param name="gradient">What was derived.</param>
    /// <param name="steps">How much of the steps to the divergence to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(StructuredGradient gradient, StepDetail steps, TextLayout layout)
    {
        var d = gradient.Pair;
        var page = new TextBuilder(layout);
        page.Line(new("The gradient of KL(P‖Q)", TextRole.Title), new(" in nats for"));
        Begin(page, d, layout);
        new OutcomeText(page, layout).Write("KL(P‖Q)", d.Divergence);
        foreach (var partial in gradient.Partials)
            Write(page, layout, partial);
        foreach (var convention in gradient.Partials.Select(p => p.Convention).OfType<string>().Distinct())
        {
            page.Gap();
            page.Paragraph(convention, 2, TextRole.Aside);
        }
        Where(page, d, layout);
        Steps(page, d, steps, layout);
        return page.ToPage();
    }

    private static void Write(TextBuilder page, TextLayout layout, StructuredPartial partial)
    {
        var head = layout.Text($"∂/∂{layout.Print(partial.By)}").PadRight(layout.Text("KL(P‖Q)").Length) + " = ";
        foreach (var slope in partial.Cases)
        {
            if (slope.Value is { } value)
                page.Formula([new(head)], layout.Print(value), 2);
            else
                page.Line(new("  " + head), new("none", TextRole.Caution));
            if (!slope.When.Equals(Condition.Always))
                page.Paragraph($"if {layout.Print(slope.When)}", head.Length + 4);
            if (slope.Absence is { } why)
                page.Paragraph(why, head.Length + 2, TextRole.Aside);
            head = "= ".PadLeft(head.Length);
        }
    }

    private static void Check(TextBuilder page, StructuredDerivation d)
    {
        if (!d.Steps.Any(s => s.Kind == StepKind.Decomposition))
            return;
        page.Gap();
        page.Line(
            new("  KL(P‖Q) = H(P, Q) − H(P)"),
            d.Decomposition switch
            {
                Truth.True => new("   proven: the difference has the normal form 0", TextRole.Good),
                Truth.False => new("   fails: the difference is not 0", TextRole.Bad),
                _ => new("   not decided: the zero test does not see that the difference is 0", TextRole.Caution),
            }
        );
    }

    private static void Where(TextBuilder page, StructuredDerivation d, TextLayout layout)
    {
        var shapes = StructuredNames.Describe(d.P, layout).Concat(StructuredNames.Describe(d.Q, layout)).Distinct();
        var facts = d.Assumptions.Facts.Select(f => layout.Print(f));
        var lines = (d.Values.IsEmpty ? shapes : []).Concat(facts).ToList();
        if (lines.Count == 0)
            return;
        page.Heading("Where");
        page.Paragraph(string.Join("; ", lines), 2);
    }

    private static void Write(TextBuilder page, TextLayout layout, int number, StructuredStep step, StepDetail detail)
    {
        var head = new TextSpan(number.ToString(CultureInfo.InvariantCulture).PadLeft(4) + ". ");
        var name = new TextSpan(StepNames.Of(step.Kind), TextRole.Heading);
        if (detail == StepDetail.Short)
        {
            page.Formula([head, name, new(": ")], Conclusion(layout, step), 0);
            return;
        }
        page.Gap();
        page.Line(head, name, new($"  [{step.Reference}]", TextRole.Aside));
        page.Paragraph(step.Reason, Indent);
        if (step.Kind == StepKind.Expectation)
        {
            page.Formula([], Conclusion(layout, step), Indent + 2);
            return;
        }
        if (step.Left is { } left)
            page.Formula([new("  ")], layout.Print(left), Indent + 2);
        if (step.Right is { } right && !right.Equals(step.Left))
            page.Formula([new("= ")], layout.Print(right), Indent + 2);
    }

    private static string Conclusion(TextLayout layout, StructuredStep step) =>
        (step.Left, step.Right) switch
        {
            (_, null) => step.Reason,
            ({ } left, { } right) when step.Kind == StepKind.Expectation =>
                $"E[{layout.Print(left)}] = {layout.Print(right)}",
            (_, { } right) => layout.Print(right),
        };
}
