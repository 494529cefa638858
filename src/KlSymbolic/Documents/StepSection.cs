using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The steps of a derivation but the decomposition, each with its reason, its reference and what it claims.</summary>
internal static class StepSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        page.Heading(2, "Steps");
        var number = 0;
        foreach (
            var step in derivation.Steps.Where(s => s.Kind != StepKind.Decomposition && !IsRepeated(s, derivation))
        )
        {
            number++;
            var under = step.Under.Equals(Condition.Always) ? "" : $" Here ${Latex.Print(step.Under)}$.";
            page.Paragraph(
                $"{number.ToString(CultureInfo.InvariantCulture)}. **{StepNames.Of(step.Kind)}.** {Reason(step)}{under} *({step.Reference})*"
            );
            page.Formula(ClaimLatex.Of(step.Claim, Subject(step, derivation)));
        }
    }

    /// <summary>Whether a step that is made in one case is also made without a condition.</summary>
    private static bool IsRepeated(Step step, PairDerivation derivation) =>
        !step.Under.Equals(Condition.Always) && derivation.Steps.Contains(step with { Under = Condition.Always });

    private static string Reason(Step step) =>
        step.Claim is Claim.AbsolutelyContinuous { P: var p, Q: var q }
            ? $"P has its mass on ${SupportLatex.Of(p.Support, p.Variable)}$, Q on ${SupportLatex.Of(q.Support, q.Variable)}$."
            : step.Reason;

    /// <summary>The name of what both sides of an equation are; null where it has none.</summary>
    private static string? Subject(Step step, PairDerivation derivation) =>
        step switch
        {
            { Kind: StepKind.Entropy, Claim: Claim.Identity } => Quantity.Entropy.Latex,
            { Kind: StepKind.CrossEntropy, Claim: Claim.Identity } => Quantity.CrossEntropy.Latex,
            { Kind: StepKind.Result, Claim: Claim.Identity } => Quantity.Divergence.Latex,
            { Kind: StepKind.LogRatio, Claim: Claim.Pointwise c } => Logarithm("p", c) + " - " + Logarithm("q", c),
            { Kind: StepKind.LogDensity, Claim: Claim.Pointwise c } => Logarithm(
                c.Left == derivation.P.LogDensityAt(c.Variable) ? "p" : "q",
                c
            ),
            _ => null,
        };

    private static string Logarithm(string density, Claim.Pointwise claim) =>
        $@"\log {density}({Latex.Print(claim.Variable)})";
}
