using System.Globalization;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Structured;

/// <summary>A derivation with vectors and matrices as a Markdown page.</summary>
/// <remarks>The same derivation gives the same bytes everywhere; lines end in LF.</remarks>
public static class StructuredPage
{
    /// <summary>The page for a pair of distributions.</summary>
    public static string Markdown(StructuredDerivation d)
    {
        var page = new MarkdownWriter();
        page.Heading(1, $"{d.P.Family.Name} against {d.Q.Family.Name}");
        page.Code(
            "text",
            [$"P = {StructuredNames.Infix(d.P, d.Values)}", $"Q = {StructuredNames.Infix(d.Q, d.Values)}"]
        );
        OutcomeSection.Write(page, Quantity.Divergence, d.Divergence);
        OutcomeSection.Write(page, Quantity.Entropy, d.Entropy);
        OutcomeSection.Write(page, Quantity.CrossEntropy, d.CrossEntropy);
        page.Heading(2, "Steps");
        for (var i = 0; i < d.Steps.Length; i++)
            Write(page, i + 1, d.Steps[i]);
        return page.ToString();
    }

    private static void Write(MarkdownWriter page, int number, StructuredStep step)
    {
        page.Paragraph(
            $"{number.ToString(CultureInfo.InvariantCulture)}. **{StepNames.Of(step.Kind)}.** {step.Reason} *({step.Reference})*"
        );
        if (step.Right is not { } right)
            return;
        var value = Latex.Print(right);
        page.Formula(
            (step.Left, step.Kind) switch
            {
                (null, _) => value,
                ({ } left, StepKind.Expectation) => $@"\mathbb{{E}}\left[ {Latex.Print(left)} \right] = {value}",
                ({ } left, _) => $"{Latex.Print(left)} = {value}",
            }
        );
    }
}
