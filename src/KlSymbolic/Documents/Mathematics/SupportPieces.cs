using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Where a distribution has its mass, as a formula.</summary>
internal static class SupportPieces
{
    /// <summary>That x lies in the support, such as x &gt; 0 or x ∈ {0, 1, …}.</summary>
    public static Piece Of(Support support, Symbol x) =>
        support.IsDiscrete
            ? OfIntegers(support, x)
            : (support.IsUnboundedBelow, support.IsUnboundedAbove) switch
            {
                (true, true) => Piece.Of(x, MathSigns.Reals),
                (false, true) => Piece.Of(x, MathSigns.Greater, support.Lower),
                (true, false) => Piece.Of(x, MathSigns.Less, support.Upper),
                (false, false) => Piece.Of(support.Lower, MathSigns.Less, x, MathSigns.Less, support.Upper),
            };

    private static Piece OfIntegers(Support support, Symbol x)
    {
        var (lower, upper) = (support.Lower, support.Upper);
        if (support.IsUnboundedBelow)
            return support.IsUnboundedAbove
                ? Piece.Of(x, MathSigns.Integers)
                : In(x, [MathSigns.Dots, upper - 1, upper]);
        if (support.IsUnboundedAbove)
            return In(x, [lower, lower + 1, MathSigns.Dots]);
        return (upper - lower) switch
        {
            { IsZero: true } => Piece.Of(x, MathSigns.Equals, lower),
            { IsOne: true } => In(x, [lower, lower + 1]),
            Number { Value: var n } when n == 2 => In(x, [lower, lower + 1, upper]),
            _ => In(x, [lower, lower + 1, MathSigns.Dots, upper]),
        };
    }

    private static Piece In(Symbol x, ImmutableArray<Piece> items) =>
        Piece.Of([
            x,
            MathSigns.In,
            MathSigns.OpenSet,
            .. items.SelectMany((item, i) => i == 0 ? new[] { item } : [MathSigns.Comma, item]),
            MathSigns.CloseSet,
        ]);
}
