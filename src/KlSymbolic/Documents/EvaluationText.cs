using System.Globalization;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Documents;

/// <summary>Values as a page for a terminal.</summary>
public static class EvaluationText
{
    private const int Indent = 2;

    /// <summary>The page.</summary>
    public static TextPage Of(PairEvaluation evaluation, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(
            new("KL(P‖Q)", TextRole.Title),
            new($" in {(evaluation.Unit == InformationUnit.Bits ? "bits" : "nats")} for")
        );
        page.Formula([new("P = ")], layout.Print(evaluation.P), Indent, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(evaluation.Q), Indent, TextRole.Title);
        page.Gap();
        Write("KL(P‖Q)", evaluation.ClosedForms.Divergence);
        Write("H(P, Q)", evaluation.ClosedForms.CrossEntropy);
        Write("H(P)", evaluation.ClosedForms.Entropy);
        return page.ToPage();

        void Write(string name, OutcomeValue value)
        {
            var head = layout.Text(name).PadRight(layout.Text("KL(P‖Q)").Length) + " = ";
            var (text, because) = value switch
            {
                OutcomeValue.Finite f => (Number(f.Value), null),
                OutcomeValue.Infinite i => ("+∞", i.Explanation),
                OutcomeValue.NoClosedForm n => ("no closed form by the rules known", n.Explanation),
                OutcomeValue.Undetermined u => ("not determined", u.Explanation),
                _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
            };
            page.Formula([new(head)], text, Indent, because is null ? TextRole.Formula : TextRole.Caution);
            if (because is not null)
                page.Paragraph(because, Indent + head.Length, TextRole.Aside);
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
