using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Articles;

/// <summary>What a derivation arrived at: the formula to look at, the same to copy, and in words what has no formula.</summary>
internal static class OutcomeSection
{
    /// <summary>The section with its heading.</summary>
    public static IEnumerable<Block> Of(Quantity quantity, Outcome outcome, int level) =>
        new Block[] { new Block.Heading(level, quantity.Title) }.Concat(Of(quantity, outcome));

    /// <summary>The section without a heading.</summary>
    public static IEnumerable<Block> Of(Quantity quantity, Outcome outcome)
    {
        yield return new Block.Display(
            Piece.Of(quantity.Sign, MathSigns.Equals, OutcomePieces.Of(outcome)),
            IsResult: quantity == Quantity.Divergence
        );
        var cases = outcome.AsCases;
        ImmutableArray<string> copied = [.. cases.Where(c => c.Outcome is Outcome.Finite).Select(InfixOf)];
        if (!copied.IsEmpty)
            yield return new Block.Code("text", copied);
        ImmutableArray<ImmutableArray<Inline>> remarks = [.. cases.Select(RemarkOf).OfType<ImmutableArray<Inline>>()];
        if (!remarks.IsEmpty)
            yield return new Block.Bullets(remarks);
    }

    private static string InfixOf(Case c)
    {
        var value = Infix.Print(((Outcome.Finite)c.Outcome).Value);
        return c.When.Equals(Condition.Always) ? value : $"{value}    if {ConditionText.Print(c.When)}";
    }

    private static ImmutableArray<Inline>? RemarkOf(Case c) =>
        c.Outcome switch
        {
            Outcome.Finite { IsSeries: true } => [.. Where("Series", c.When), OutcomeText.SeriesRemark],
            Outcome.Finite => null,
            Outcome.Infinite i => [.. Where("Infinite", c.When), i.Explanation],
            Outcome.NoClosedForm n =>
            [
                .. Where("No closed form", c.When),
                n.Explanation + " It is ",
                (Piece)n.Statistic,
                ".",
            ],
            _ => throw new InvalidOperationException($"A case holds {c.Outcome.GetType().Name}."),
        };

    private static ImmutableArray<Inline> Where(string what, Condition when) =>
        when.Equals(Condition.Always) ? [what + ": "] : [what + " where ", (Piece)when, ": "];
}
