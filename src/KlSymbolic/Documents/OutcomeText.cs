using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>Writes what a derivation arrives at.</summary>
internal static class OutcomeText
{
    private const int Indent = 2;

    /// <summary>The outcome after the quantity's name: a formula, +infinity, or each case with its condition.</summary>
    public static void Write(TextBuilder page, TextLayout layout, string name, Outcome outcome)
    {
        if (outcome is not Outcome.Cases cases)
        {
            WriteSingle(page, layout, $"{name} = ", outcome, null);
            return;
        }
        var head = $"{name} = ";
        foreach (var item in cases.Items)
        {
            WriteSingle(page, layout, head, item.Outcome, item.When);
            head = "= ".PadLeft(head.Length);
        }
    }

    private static void WriteSingle(TextBuilder page, TextLayout layout, string head, Outcome outcome, Condition? when)
    {
        var (text, role) = outcome switch
        {
            Outcome.Finite f => (layout.Print(f.Value), TextRole.Formula),
            Outcome.Infinite => (layout.Infinity, TextRole.Caution),
            Outcome.NoClosedForm => ("no closed form by the rules known", TextRole.Caution),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
        var condition = when is null ? "" : $"if {layout.Print(when)}";
        if (condition.Length > 0 && Indent + head.Length + text.Length + 3 + condition.Length <= layout.Width)
        {
            page.Line(
                new(new string(' ', Indent) + head),
                new(text, role),
                new("   " + condition)
            );
            condition = "";
        }
        else
        {
            page.Formula([new(head)], text, Indent, role);
        }
        var indent = Indent + head.Length + (when is null ? 0 : 2);
        if (condition.Length > 0)
            page.Paragraph(condition, indent);
        if (Because(outcome, layout) is { } because)
            page.Paragraph(because, indent, TextRole.Aside);
    }

    /// <summary>Why there is no finite formula; null where there is one.</summary>
    public static string? Because(Outcome outcome, TextLayout layout) =>
        outcome switch
        {
            Outcome.Infinite i => layout.Signs(i.Explanation),
            Outcome.NoClosedForm n => layout.Signs(n.Explanation),
            _ => null,
        };

    /// <summary>A word for the reason of an infinite divergence.</summary>
    public static string Word(InfinityReason reason) =>
        reason switch
        {
            InfinityReason.Support => "support",
            InfinityReason.Tails => "tails",
            InfinityReason.MutuallySingular => "mutually singular",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
