using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The steps of a derivation, each with its reason, its reference and what it claims.</summary>
internal static class StepSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        page.Heading(2, "Steps");
        for (var i = 0; i < derivation.Steps.Length; i++)
        {
            var step = derivation.Steps[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var under = step.Under.Equals(Condition.Always) ? "" : $" Here ${Latex.Print(step.Under)}$.";
            page.Paragraph($"{number}. **{StepNames.Of(step.Kind)}.** {step.Reason}{under} *({step.Reference})*");
            page.Formula(ClaimLatex.Of(step.Claim));
        }
    }
}
