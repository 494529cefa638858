using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Pieces in presentation MathML, without the element <c>math</c>.</summary>
internal sealed class MathMlPieces : PieceNotation
{
    /// <summary>The notation.</summary>
    public static MathMlPieces Instance { get; } = new();

    protected override string Print(Expr e) => MathMl.PrintInner(e);

    protected override string Print(Condition when) => MathMl.PrintInner(when);

    protected override string Print(MatrixExpr a) => MatrixTexts.MathMl(a);

    protected override string Of(Piece.Sign sign) => sign.MathMl;

    protected override string Words(string text) => $"<mtext>{HtmlText.Escape(text).Replace(" ", "&#xA0;")}</mtext>";

    // No element around the parts: an opening and a closing sign may stand in different ones.
    protected override string Row(IEnumerable<string> parts) => string.Concat(parts);

    protected override string Cases(IEnumerable<(string Value, string When)> cases) =>
        "<mrow><mo>{</mo><mtable class=\"cases\">"
        + string.Concat(
            cases.Select(c =>
                $"<mtr><mtd><mrow>{c.Value}</mrow></mtd><mtd><mrow><mtext>if&#xA0;</mtext>{c.When}</mrow></mtd></mtr>"
            )
        )
        + "</mtable></mrow>";

    protected override string Stacked(string first, IReadOnlyList<string> rest, string note) =>
        "<mtable class=\"aligned\" displaystyle=\"true\">"
        + string.Concat(
            rest.Select(
                (m, i) =>
                    $"<mtr><mtd><mrow>{(i == 0 ? first : "")}</mrow></mtd><mtd><mrow><mo>=</mo>{m}{(i == rest.Count - 1 ? note : "")}</mrow></mtd></mtr>"
            )
        )
        + "</mtable>";
}
