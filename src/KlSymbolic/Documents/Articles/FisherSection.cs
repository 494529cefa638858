using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The Fisher information of a family, and whether it is the Hessian of the divergence at equality.</summary>
internal static class FisherSection
{
    /// <summary>The section with its heading.</summary>
    public static IEnumerable<Block> Of(FisherDerivation fisher, int level)
    {
        yield return new Block.Heading(level, "Fisher information");
        var remarks = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (var entry in fisher.Entries)
        {
            Piece name = Piece.Of(
                MathSigns.OpenInformation,
                entry.First,
                MathSigns.Comma,
                entry.Second,
                MathSigns.Close
            );
            if (entry.Information is { Value: { } value, When: var when })
                yield return new Block.Display(
                    Piece.Of([
                        name,
                        MathSigns.Equals,
                        value,
                        .. when.Equals(Condition.Always) ? [] : new[] { MathSigns.If, when },
                    ])
                );
            else
                remarks.Add([name, $": {entry.Information.Absence}"]);
        }
        if (!fisher.Entries.IsEmpty)
            yield return Block.Of(
                fisher.Agreement switch
                {
                    Agreement.Proven =>
                        "Each entry is proven equal to the second derivative of the divergence by the parameters of Q, at Q = P.",
                    Agreement.Refuted => "An entry differs from the second derivative of the divergence at Q = P.",
                    _ =>
                        $"{fisher.Entries.Count(e => e.Agreement == Agreement.Proven)} of {fisher.Entries.Length} entries are proven equal to second derivatives of the divergence at Q = P; the rest is not decided.",
                }
            );
        foreach (var (parameter, reason) in fisher.Irregular)
            remarks.Add(["None in ", (Piece)parameter, $": {reason}."]);
        if (remarks.Count > 0)
            yield return new Block.Bullets(remarks.ToImmutable());
    }
}
