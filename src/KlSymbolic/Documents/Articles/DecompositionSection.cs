using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>KL(P||Q) = H(P, Q) − H(P), with the verdict of the zero test on the three closed forms.</summary>
internal static class DecompositionSection
{
    private static readonly Piece difference = Piece.Of(MathSigns.CrossEntropy, MathSigns.Minus, MathSigns.Entropy);

    /// <summary>The section with its heading; nothing where no case is finite.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation, int level)
    {
        var steps = derivation.Steps.Where(s => s.Kind == StepKind.Decomposition).ToList();
        if (steps.Count > 0)
            yield return new Block.Heading(level, "Decomposition");
        foreach (var step in steps)
        {
            var claim = (Claim.Identity)step.Claim;
            yield return new Block.Display(
                new Piece.Chain([difference, claim.Right, claim.Left, MathSigns.Divergence])
            );
            yield return new Block.Paragraph(Verdict(claim, step.Under, derivation.Assumptions));
        }
    }

    private static ImmutableArray<Inline> Verdict(Claim.Identity claim, Condition under, AssumptionSet assumptions)
    {
        ImmutableArray<Inline> where = under.Equals(Condition.Always) ? [] : [" where ", (Piece)under];
        return ZeroTest.AreEqual(claim.Left, claim.Right, assumptions.With(under)) switch
        {
            Truth.True =>
            [
                "Proven",
                .. where,
                ": the normal form of ",
                Piece.Of(difference, MathSigns.Minus, MathSigns.Divergence),
                " is 0.",
            ],
            Truth.False => ["Refuted", .. where, ": the difference is a number other than 0."],
            _ => ["Not decided", .. where, ": the normal form of the difference does not vanish."],
        };
    }
}
