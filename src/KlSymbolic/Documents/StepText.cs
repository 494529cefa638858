using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>Writes a step of a derivation.</summary>
internal static class StepText
{
    private const int Indent = 6;

    /// <summary>The step with its number.</summary>
    public static void Write(TextBuilder page, TextLayout layout, int number, Step step, StepDetail detail)
    {
        var head = new TextSpan($"{number, 4}. ");
        var name = new TextSpan(StepNames.Of(step.Kind), TextRole.Heading);
        var region = step.Under.Equals(Condition.Always) ? "" : $" (if {layout.Print(step.Under)})";
        if (detail == StepDetail.Short)
        {
            page.Formula([head, name, new(region + ": ")], Conclusion(layout, step.Claim), 0);
            return;
        }
        page.Gap();
        page.Line(head, name, new(region), new($"  [{step.Reference}]", TextRole.Aside));
        page.Paragraph(Reason(layout, step), Indent);
        WriteClaim(page, layout, step.Claim);
    }

    private static string Reason(TextLayout layout, Step step) =>
        step.Claim is Claim.AbsolutelyContinuous { P: var p, Q: var q }
            ? $"P has its mass on {SupportText.Of(p.Support, layout)}, Q on {SupportText.Of(q.Support, layout)}."
            : step.Reason;

    private static void WriteClaim(TextBuilder page, TextLayout layout, Claim claim)
    {
        switch (claim)
        {
            case Claim.Identity i:
                Equation(layout.Print(i.Left), layout.Print(i.Right));
                break;
            case Claim.Pointwise p:
                Equation(layout.Print(p.Left), layout.Print(p.Right));
                break;
            default:
                page.Formula([], Conclusion(layout, claim), Indent + 2);
                break;
        }

        void Equation(string left, string right)
        {
            page.Formula([new("  ")], left, Indent + 2);
            if (right != left)
                page.Formula([new("= ")], right, Indent + 2);
        }
    }

    /// <summary>What the step arrives at, as one formula.</summary>
    private static string Conclusion(TextLayout layout, Claim claim) =>
        claim switch
        {
            Claim.Identity i => layout.Print(i.Right),
            Claim.Pointwise p => layout.Print(p.Right),
            Claim.ExpectationIs e => $"E[{layout.Print(e.Statistic)}] = {layout.Print(e.Value)}{If(layout, e.When)}",
            Claim.Diverges d => $"E|{layout.Print(d.Statistic)}| = +∞{If(layout, d.When)}",
            Claim.AbsolutelyContinuous a when a.When.Equals(Condition.Never) => "P ≪ Q never holds",
            Claim.AbsolutelyContinuous a => "P ≪ Q" + If(layout, a.When),
            _ => throw new InvalidOperationException($"Unknown claim {claim.GetType().Name}."),
        };

    private static string If(TextLayout layout, Condition when) =>
        when.Equals(Condition.Always) ? "" : $"  if {layout.Print(when)}";
}
