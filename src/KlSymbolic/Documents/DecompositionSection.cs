using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>KL(P||Q) = H(P, Q) − H(P), with the verdict of the zero test on the three closed forms.</summary>
internal static class DecompositionSection
{
    /// <summary>Writes the section; nothing where no case is finite.</summary>
    public static void Write(MarkdownWriter page, PairDerivation derivation)
    {
        var steps = derivation.Steps.Where(s => s.Kind == StepKind.Decomposition).ToList();
        if (steps.Count == 0)
            return;
        page.Heading(2, "Decomposition");
        foreach (var step in steps)
        {
            var claim = (Claim.Identity)step.Claim;
            var difference = $@"{Quantity.CrossEntropy.Latex} - {Quantity.Entropy.Latex}";
            page.Formula(
                EquationLatex.Of([
                    difference,
                    Latex.Print(claim.Right),
                    Latex.Print(claim.Left),
                    Quantity.Divergence.Latex,
                ])
            );
            page.Paragraph(Verdict(claim, step.Under, derivation.Assumptions));
        }
    }

    private static string Verdict(Claim.Identity claim, Condition under, AssumptionSet assumptions)
    {
        var where = under.Equals(Condition.Always) ? "" : $" where ${Latex.Print(under)}$";
        return ZeroTest.AreEqual(claim.Left, claim.Right, assumptions.With(under)) switch
        {
            Truth.True => $"Proven{where}: the normal form of $H(P, Q) - H(P) - {Quantity.Divergence.Latex}$ is 0.",
            Truth.False => $"Refuted{where}: the difference is a number other than 0.",
            _ => $"Not decided{where}: the normal form of the difference does not vanish.",
        };
    }
}
