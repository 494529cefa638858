using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Structured;

/// <summary>The derivatives of the divergence by the vectors, matrices, items of lists and numbers of P and Q.</summary>
internal static class StructuredGradientSection
{
    /// <summary>The section with its heading; nothing where the divergence has no case to differentiate.</summary>
    public static IEnumerable<Block> Of(StructuredGradient gradient, int level)
    {
        var known = gradient.Partials.Where(p => p.Cases.Any(c => c.Value is not null)).ToList();
        if (known.Count == 0)
            yield break;
        yield return new Block.Heading(level, "Gradient");
        foreach (var partial in known)
        {
            foreach (var slope in partial.Cases)
            {
                if (slope.Value is { } value)
                    yield return new Block.Display(
                        Piece.Of([
                            MathSigns.OpenPartial,
                            partial.By,
                            MathSigns.ClosePartial,
                            MathSigns.Equals,
                            value,
                            .. slope.When.Equals(Condition.Always) ? [] : new[] { MathSigns.If, slope.When },
                        ])
                    );
            }
        }
        foreach (var convention in known.Select(p => p.Convention).OfType<string>().Distinct())
            yield return Block.Of(convention);
        ImmutableArray<ImmutableArray<Inline>> absent =
        [
            .. gradient
                .Partials.Except(known)
                .Select(
                    ImmutableArray<Inline> (p) =>
                        ["None by ", (Piece)p.By, $": {p.Cases.Select(c => c.Absence).First(a => a is not null)}"]
                ),
        ];
        if (!absent.IsEmpty)
            yield return new Block.Bullets(absent);
    }
}
