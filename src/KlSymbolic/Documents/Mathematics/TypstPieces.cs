using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Pieces in Typst mathematics, without dollar signs.</summary>
internal sealed class TypstPieces : PieceNotation
{
    /// <summary>The notation.</summary>
    public static TypstPieces Instance { get; } = new();

    protected override string Print(Expr e) => Typst.Print(e);

    protected override string Print(Condition when) => Typst.Print(when);

    protected override string Print(MatrixExpr a) => MatrixTexts.Typst(a);

    protected override string Of(Piece.Sign sign) => sign.Typst;

    protected override string Words(string text) => TypstNames.Quoted(text);

    protected override string Row(IEnumerable<string> parts) => string.Concat(parts);

    protected override string Cases(IEnumerable<(string Value, string When)> cases) =>
        $"cases({string.Join(", ", cases.Select(c => $"{c.Value} & quad \"if \" {c.When}"))})";

    protected override string Stacked(string first, IReadOnlyList<string> rest, string note) =>
        string.Join(" \\\n", rest.Select((m, i) => (i == 0 ? first : "") + $" &= {m}")) + note;
}
