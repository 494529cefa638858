using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>The partial derivatives of the divergence by the parameters of P and Q.</summary>
internal static class GradientSection
{
    /// <summary>Numbers, symbols and operations of a formula that still can be read: some screens of them.</summary>
    private const int MostParts = 1000;

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
                if (value.Value is { } found && Parts(found) <= MostParts)
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
        ImmutableArray<ImmutableArray<Inline>> unshown =
        [
            .. gradient
                .Partials.Where(p => p.Cases.Any(c => c.Value is { } v && Parts(v) > MostParts))
                .Select(
                    ImmutableArray<Inline> (p) =>
                        [
                            "Too long to be read here, by ",
                            (Piece)p.By,
                            $": {p.Cases.Max(c => c.Value is { } v ? Parts(v) : 0).ToString("N0", CultureInfo.InvariantCulture)} parts; ",
                            new Inline.Typed("klsym derive P Q --gradient"),
                            " prints it.",
                        ]
                ),
            // That an infinite divergence has no derivative goes without saying.
            .. gradient
                .Partials.Where(p => p.Cases.All(c => c.Value is null))
                .Select(ImmutableArray<Inline> (p) => ["None by ", (Piece)p.By, $": {p.Cases[0].Absence}"]),
        ];
        if (!unshown.IsEmpty)
            yield return new Block.Bullets(unshown);
    }

    private static int Parts(Expr e) => 1 + e.Children.Sum(Parts);
}
