using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The other direction: what KL(Q||P) is, and whether it is the same.</summary>
internal static class SymmetrySection
{
    /// <summary>The section with its heading.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="reverse">KL(Q||P) with the same symbols.</param>
    /// <param name="level">The level of the heading.</param>
    public static IEnumerable<Block> Of(PairDerivation pair, Outcome reverse, int level)
    {
        yield return new Block.Heading(level, "Symmetry");
        yield return Of(Symmetry.Of(pair, reverse), PairKinds.Of(reverse));
    }

    private static Block Of(Symmetry symmetry, PairKind reverse) =>
        symmetry switch
        {
            Symmetry.Always => Block.Of("Symmetric: ", equal, " is proven by the normal form."),
            Symmetry.BothInfinite => Block.Of("Both directions are infinite."),
            Symmetry.OneInfinite => Block.Of(
                "Not symmetric: ",
                MathSigns.Reverse,
                $" is another kind of answer. {PairKinds.Explain(reverse)}"
            ),
            Symmetry.WhereShared s => Block.Of(
                "Symmetric where P and Q have the same "
                    + string.Join(", or the same ", s.Shared.Select(names => string.Join(" and ", names)))
                    + " (proven by the normal form), and not in general."
            ),
            Symmetry.Refuted { At: var at } => Block.Of([
                "Not symmetric: at ",
                .. at.Point.SelectMany(
                    (p, i) =>
                        new Inline[]
                        {
                            i == 0 ? "" : ", ",
                            Piece.Of((Expr)p.Symbol, MathSigns.Equals, (Expr)new Number(p.Value)),
                        }
                ),
                " the two have rigorous enclosures that do not meet.",
            ]),
            Symmetry.Open => Block.Of(
                "Whether ",
                equal,
                $" anywhere is not decided here. The other direction: {PairKinds.Describe(reverse)}."
            ),
            _ => throw new InvalidOperationException($"Unknown symmetry {symmetry.GetType().Name}."),
        };

    private static readonly Piece equal = Piece.Of(MathSigns.Divergence, MathSigns.Equals, MathSigns.Reverse);
}
