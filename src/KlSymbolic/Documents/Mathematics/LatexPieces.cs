using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Pieces in LaTeX with amsmath, without dollar signs.</summary>
internal sealed class LatexPieces : PieceNotation
{
    /// <summary>The notation.</summary>
    public static LatexPieces Instance { get; } = new();

    protected override string Print(Expr e) => Latex.Print(e);

    protected override string Print(Condition when) => Latex.Print(when);

    protected override string Print(MatrixExpr a) => Latex.Print(a);

    protected override string Of(Piece.Sign sign) => sign.Latex;

    protected override string Words(string text) => $@"\text{{{text}}}";

    protected override string Row(IEnumerable<string> parts) => string.Concat(parts);

    protected override string Cases(IEnumerable<(string Value, string When)> cases) =>
        @"\begin{cases} "
        + string.Join(@" \\ ", cases.Select(c => $@"{c.Value} & \text{{if }} {c.When}"))
        + @" \end{cases}";

    protected override string Stacked(string first, IReadOnlyList<string> rest, string note)
    {
        var rows = rest.Select((m, i) => (i == 0 ? first : "") + $" &= {m}");
        return $"\\begin{{aligned}}\n{string.Join(" \\\\\n", rows)}{note}\n\\end{{aligned}}";
    }
}
