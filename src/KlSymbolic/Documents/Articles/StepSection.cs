using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The steps of a derivation but the decomposition, each with its reason, its reference and what it claims.</summary>
internal static class StepSection
{
    /// <summary>The steps, without a heading.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation)
    {
        var number = 0;
        foreach (
            var step in derivation.Steps.Where(s => s.Kind != StepKind.Decomposition && !IsRepeated(s, derivation))
        )
        {
            number++;
            ImmutableArray<Inline> under = step.Under.Equals(Condition.Always)
                ? []
                : [" Here ", (Piece)step.Under, "."];
            yield return new Block.Paragraph([
                number.ToString(CultureInfo.InvariantCulture) + ". ",
                new Inline.Strong(StepNames.Of(step.Kind) + "."),
                " ",
                .. Reason(step),
                .. under,
                " ",
                new Inline.Emphasis($"({step.Reference})"),
            ]);
            yield return new Block.Display(ClaimPieces.Of(step.Claim, Subject(step, derivation)));
        }
    }

    /// <summary>Whether a step that is made in one case is also made without a condition.</summary>
    private static bool IsRepeated(Step step, PairDerivation derivation) =>
        !step.Under.Equals(Condition.Always) && derivation.Steps.Contains(step with { Under = Condition.Always });

    private static ImmutableArray<Inline> Reason(Step step) =>
        step.Claim is Claim.AbsolutelyContinuous { P: var p, Q: var q }
            ?
            [
                "P has its mass on ",
                SupportPieces.Of(p.Support, p.Variable),
                ", Q on ",
                SupportPieces.Of(q.Support, q.Variable),
                ".",
            ]
            : [step.Reason];

    /// <summary>The name of what both sides of an equation are; null where it has none.</summary>
    private static Piece? Subject(Step step, PairDerivation derivation) =>
        step switch
        {
            { Kind: StepKind.Entropy, Claim: Claim.Identity } => MathSigns.Entropy,
            { Kind: StepKind.CrossEntropy, Claim: Claim.Identity } => MathSigns.CrossEntropy,
            { Kind: StepKind.Result, Claim: Claim.Identity } => MathSigns.Divergence,
            { Kind: StepKind.LogRatio, Claim: Claim.Pointwise c } => Piece.Of([
                .. Logarithm("p", c),
                MathSigns.Minus,
                .. Logarithm("q", c),
            ]),
            { Kind: StepKind.LogDensity, Claim: Claim.Pointwise c } => Piece.Of(
                Logarithm(c.Left == derivation.P.LogDensityAt(c.Variable) ? "p" : "q", c)
            ),
            _ => null,
        };

    private static ImmutableArray<Piece> Logarithm(string density, Claim.Pointwise claim) =>
        [MathSigns.LogDensity(density), claim.Variable, MathSigns.Close];
}
