using KlSymbolic.Algebra;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Where a symbol's values lie, as a formula.</summary>
internal static class DomainPieces
{
    /// <summary>The symbol with its domain, such as σ₁ &gt; 0.</summary>
    public static Piece Of(Symbol symbol)
    {
        var domain = symbol.Domain;
        var bounds = (domain.Lower, domain.Upper) switch
        {
            (null, null) => null,
            ({ } low, null) => Piece.Of(
                symbol,
                domain.LowerClosed ? MathSigns.GreaterOrEqual : MathSigns.Greater,
                (Expr)low
            ),
            (null, { } high) => Piece.Of(
                symbol,
                domain.UpperClosed ? MathSigns.LessOrEqual : MathSigns.Less,
                (Expr)high
            ),
            ({ } low, { } high) => Piece.Of(
                (Expr)low,
                domain.LowerClosed ? MathSigns.LessOrEqual : MathSigns.Less,
                symbol,
                domain.UpperClosed ? MathSigns.LessOrEqual : MathSigns.Less,
                (Expr)high
            ),
        };
        return (bounds, domain.IsInteger) switch
        {
            (null, false) => Piece.Of(symbol, MathSigns.Reals),
            (null, true) => Piece.Of(symbol, MathSigns.Integers),
            ({ } b, false) => b,
            ({ } b, true) => Piece.Of(b, MathSigns.Next, symbol, MathSigns.Integers),
        };
    }
}
