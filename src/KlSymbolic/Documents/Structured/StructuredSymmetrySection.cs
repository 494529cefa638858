using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Structured;

/// <summary>The other direction for vectors and matrices: what KL(Q||P) is, and whether it is the same.</summary>
internal static class StructuredSymmetrySection
{
    private static readonly Piece equal = Piece.Of(MathSigns.Divergence, MathSigns.Equals, MathSigns.Reverse);

    /// <summary>The section with its heading; nothing where neither direction is known.</summary>
    public static IEnumerable<Block> Of(StructuredDerivation pair, int level)
    {
        if (!IsKnown(pair.Divergence))
            yield break;
        yield return new Block.Heading(level, "Symmetry");
        var symmetry = StructuredSymmetry.Of(pair);
        if (symmetry.Always)
            yield return Block.Of("Symmetric: ", equal, " is proven by the normal form.");
        else if (symmetry.Witness is { } at)
        {
            yield return Block.Of(
                "Not symmetric: for these two, by rigorous enclosures, ",
                MathSigns.Divergence,
                $" is {Short(at.True)} and ",
                MathSigns.Reverse,
                $" is {Short(at.Claimed)}."
            );
            yield return new Block.Code(
                "text",
                [
                    "P = " + StructuredNames.WrittenOut(pair.P, at.Values),
                    "Q = " + StructuredNames.WrittenOut(pair.Q, at.Values),
                ]
            );
        }
        else if (IsKnown(symmetry.Reverse))
            yield return Block.Of(
                (pair.Divergence, symmetry.Reverse) is (Outcome.Infinite, Outcome.Infinite)
                    ? "Both directions are infinite."
                    : $"Not decided here. The other direction: {PairKinds.Describe(PairKinds.Of(symmetry.Reverse))}."
            );
        else
            yield return Block.Of("Not decided here: ", MathSigns.Reverse, " has no closed form by the rules known.");
        if (!symmetry.Shared.IsEmpty)
            yield return Block.Of(
                "Symmetric where P and Q have the same "
                    + string.Join(", or the same ", symmetry.Shared.Select(names => string.Join(" and ", names)))
                    + " (proven by the normal form)."
            );
    }

    private static bool IsKnown(Outcome outcome) => outcome.AsCases.Any(c => c.Outcome is not Outcome.NoClosedForm);

    private static string Short(PointValue value) =>
        value is PointValue.Real r
            ? r.Approximate.ToString("G6", System.Globalization.CultureInfo.InvariantCulture)
            : "no finite value";
}
