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
            page.Paragraph($"{number}. **{StepNames.Of(step.Kind)}.** {Reason(step)}{under} *({step.Reference})*");
            page.Formula(Chain(Subject(step, derivation), ClaimLatex.Of(step.Claim)));
        }
    }

    private static string Reason(Step step) =>
        step.Claim is Claim.AbsolutelyContinuous { P: var p, Q: var q }
            ? $"P has its mass on ${SupportLatex.Of(p.Support, p.Variable)}$, Q on ${SupportLatex.Of(q.Support, q.Variable)}$."
            : step.Reason;

    /// <summary>What both sides of an equation are, where that has a name.</summary>
    private static string? Subject(Step step, PairDerivation derivation) =>
        step switch
        {
            { Kind: StepKind.Entropy, Claim: Claim.Identity } => Quantity.Entropy.Latex,
            { Kind: StepKind.CrossEntropy, Claim: Claim.Identity } => Quantity.CrossEntropy.Latex,
            { Kind: StepKind.Result or StepKind.Decomposition, Claim: Claim.Identity } => Quantity.Divergence.Latex,
            { Kind: StepKind.LogRatio, Claim: Claim.Pointwise c } => Logarithm("p", c) + " - " + Logarithm("q", c),
            { Kind: StepKind.LogDensity, Claim: Claim.Pointwise c } => Logarithm(
                c.Left == derivation.P.LogDensityAt(c.Variable) ? "p" : "q",
                c
            ),
            _ => null,
        };

    private static string Logarithm(string density, Claim.Pointwise claim) =>
        $@"\log {density}({Latex.Print(claim.Variable)})";

    private static string Chain(string? subject, string equation) =>
        subject is null ? equation : $"{subject} = {equation}";
}
