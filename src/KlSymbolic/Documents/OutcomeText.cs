using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>Writes what a derivation arrives at; an explanation that was given already is not repeated.</summary>
/// <remarks>Made for one page and used by one thread.</remarks>
internal sealed class OutcomeText(TextBuilder page, TextLayout layout)
{
    /// <summary>What is said beside a series.</summary>
    public const string SeriesRemark =
        "A convergent series: no finite expression is known. Numbers are computed with a bound of the tail.";

    private const int Indent = 2;
    private readonly HashSet<string> given = [];

    /// <summary>The outcome after the quantity's name: a formula, +infinity, or each case with its condition.</summary>
    public void Write(string name, Outcome outcome)
    {
        var head = layout.Text(name).PadRight(layout.Text("KL(P‖Q)").Length) + " = ";
        if (outcome is not Outcome.Cases cases)
        {
            Write(head, outcome, null);
            return;
        }
        foreach (var item in cases.Items)
        {
            Write(head, item.Outcome, item.When);
            head = "= ".PadLeft(head.Length);
        }
    }

    private void Write(string head, Outcome outcome, Condition? when)
    {
        var (text, because) = outcome switch
        {
            Outcome.Finite f => (layout.Print(f.Value), f.IsSeries ? SeriesRemark : null),
            Outcome.Infinite i => ("+∞", i.Explanation),
            Outcome.NoClosedForm n => ("no closed form by the rules known", n.Explanation),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
        var role = outcome is Outcome.Finite ? TextRole.Formula : TextRole.Caution;
        var condition = when is null ? "" : $"if {layout.Print(when)}";
        if (condition.Length > 0 && Indent + head.Length + text.Length + 3 + condition.Length <= layout.Width)
        {
            page.Line(new(new string(' ', Indent) + head), new(text, role), new("   " + condition));
            condition = "";
        }
        else
        {
            page.Formula([new(head)], text, Indent, role);
        }
        var indent = Indent + head.Length + (when is null ? 0 : 2);
        if (condition.Length > 0)
            page.Paragraph(condition, indent);
        if (because is not null && given.Add(because))
            page.Paragraph(because, indent, TextRole.Aside);
    }
}
