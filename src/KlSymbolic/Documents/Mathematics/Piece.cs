using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>What a displayed formula is made of, before a notation gives it signs; the set is closed.</summary>
/// <remarks>Expressions keep their own printers; a piece says how they stand together: equations, cases, sets, conditions.</remarks>
internal abstract record Piece
{
    private protected Piece() { }

    /// <summary>Pieces one after another.</summary>
    public static Piece Of(params ImmutableArray<Piece> items) => items is [var only] ? only : new Row(items);

    /// <summary>An expression.</summary>
    public static implicit operator Piece(Expr value) => new Value(value);

    /// <summary>A condition.</summary>
    public static implicit operator Piece(Condition when) => new Holds(when);

    /// <summary>A matrix.</summary>
    public static implicit operator Piece(MatrixExpr value) => new Matrix(value);

    /// <summary>An expression.</summary>
    public sealed record Value(Expr Expression) : Piece;

    /// <summary>A matrix.</summary>
    public sealed record Matrix(MatrixExpr Expression) : Piece;

    /// <summary>A condition.</summary>
    public sealed record Holds(Condition When) : Piece;

    /// <summary>Words inside a formula, set upright.</summary>
    public sealed record Words(string Text) : Piece;

    /// <summary>Pieces one after another.</summary>
    public sealed record Row(ImmutableArray<Piece> Items) : Piece;

    /// <summary>Values, each with the condition under which it holds.</summary>
    public sealed record Cases(ImmutableArray<(Piece Value, Condition When)> Items) : Piece;

    /// <summary>Equal members, and a note after the last one; equal neighbours are written once.</summary>
    public sealed record Chain(ImmutableArray<Piece> Members, Piece? Note = null) : Piece;

    /// <summary>A sign or a name that has its own text in each notation.</summary>
    public sealed record Sign(string Latex, string MathMl, string Typst) : Piece;
}
