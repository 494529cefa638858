using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The partial derivatives of the divergence by the parameters of P and Q.</summary>
internal static class GradientSection
{
    /// <summary>The section with its heading; nothing where the divergence has no case to differentiate.</summary>
    public static IEnumerable<Block> Of(GradientDerivation gradient, int level)
    {
        if (!gradient.Partials.Any(p => p.Cases.Any(c => c.Value is not null)))
            yield break;
        yield return new Block.Heading(level, "Gradient");
        foreach (var partial in gradient.Partials)
        {
            foreach (var value in partial.Cases)
            {
                if (value.Value is { } found)
                    yield return new Block.Display(
                        Piece.Of([
                            MathSigns.OpenPartial,
                            partial.By,
                            MathSigns.ClosePartial,
                            MathSigns.Equals,
                            found,
                            .. value.When.Equals(Condition.Always) ? [] : new[] { MathSigns.If, value.When },
                        ])
                    );
            }
        }
        ImmutableArray<ImmutableArray<Inline>> absent =
        [
            // That an infinite divergence has no derivative goes without saying.
            .. gradient
                .Partials.Where(p => p.Cases.All(c => c.Value is null))
                .Select(ImmutableArray<Inline> (p) => ["None by ", (Piece)p.By, $": {p.Cases[0].Absence}"]),
        ];
        if (!absent.IsEmpty)
            yield return new Block.Bullets(absent);
    }
}
