using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Formats;

namespace KlSymbolic.Documents;

/// <summary>A derivation as a Markdown page: what is given, what comes out, why, and the code for it.</summary>
/// <remarks>The same derivation gives the same bytes everywhere; lines end in LF. Formulas are LaTeX between dollar signs. Thread safe.</remarks>
public static class DerivationPage
{
    /// <summary>The page for a pair of distributions.</summary>
    public static string Markdown(PairDerivation derivation)
    {
        var reverse = Deriver.Derive(
            derivation.Q,
            derivation.P,
            AssumptionSet.None.With(Condition.And(derivation.Assumptions.Facts))
        );
        return new MarkdownFormat("").Write(
            "",
            [
                new Block.Heading(
                    1,
                    $"{derivation.P.Family.Name} against {derivation.Q.Family.Name}",
                    Articles.Anchors.Of(derivation.P.Family, derivation.Q.Family)
                ),
                .. Articles.PairArticle.Of(derivation, reverse.Divergence, 2),
            ]
        );
    }
}
