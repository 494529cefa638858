using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>A derivation as a Markdown page: what is given, what comes out, why, and the code for it.</summary>
/// <remarks>The same derivation gives the same bytes everywhere; lines end in LF. Formulas are LaTeX between dollar signs. Thread safe.</remarks>
public static class DerivationPage
{
    /// <summary>The page for a pair of distributions.</summary>
    public static string Markdown(PairDerivation derivation)
    {
        var page = new MarkdownWriter();
        page.Heading(1, $"{derivation.P.Family.Name} against {derivation.Q.Family.Name}");
        DistributionSection.Write(page, derivation);
        OutcomeSection.Write(page, Quantity.Divergence, derivation.Divergence);
        OutcomeSection.Write(page, Quantity.Entropy, derivation.Entropy);
        OutcomeSection.Write(page, Quantity.CrossEntropy, derivation.CrossEntropy);
        DecompositionSection.Write(page, derivation);
        StepSection.Write(page, derivation);
        CodeSection.Write(page, derivation);
        ReferenceSection.Write(page, derivation);
        return page.ToString();
    }
}
