using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;

namespace KlSymbolic.Documents;

/// <summary>Writes values with their conditions, and why there is none where there is none.</summary>
internal sealed class ConditionalText(TextBuilder page, TextLayout layout)
{
    private const int Indent = 2;

    /// <summary>The values after a name.</summary>
    public void Write(string name, params IEnumerable<ConditionalValue> values)
    {
        var head = layout.Text(name).PadRight(layout.Text("KL(P‖Q)").Length) + " = ";
        foreach (var value in values)
        {
            if (value.Value is { } found)
                page.Formula([new(head)], layout.Print(found), Indent);
            else
                page.Line(new(new string(' ', Indent) + head), new("none", TextRole.Caution));
            if (!value.When.Equals(Condition.Always))
                page.Paragraph($"if {layout.Print(value.When)}", Indent + head.Length + 2);
            if (value.Absence is { } why)
                page.Paragraph(why, Indent + head.Length, TextRole.Aside);
            head = "= ".PadLeft(head.Length);
        }
    }
}
