using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Documents.Mathematics;

/// <summary>Writes pieces in one notation. Immutable.</summary>
internal abstract class PieceNotation
{
    private const int LongestLine = 120;

    /// <summary>The formula.</summary>
    public string Print(Piece piece) =>
        piece switch
        {
            Piece.Value v => Print(v.Expression),
            Piece.Matrix m => Print(m.Expression),
            Piece.Holds h => Print(h.When),
            Piece.Sign s => Of(s),
            Piece.Words w => Words(w.Text),
            Piece.Row r => Row(r.Items.Select(Print)),
            Piece.Cases c => Cases(c.Items.Select(i => (Print(i.Value), Print(i.When)))),
            Piece.Chain c => Print(c),
            _ => throw new InvalidOperationException($"Unknown piece {piece.GetType().Name}."),
        };

    protected abstract string Print(Expr e);

    protected abstract string Print(Condition when);

    protected abstract string Print(MatrixExpr a);

    protected abstract string Of(Piece.Sign sign);

    protected abstract string Words(string text);

    protected abstract string Row(IEnumerable<string> parts);

    protected abstract string Cases(IEnumerable<(string Value, string When)> cases);

    /// <summary>Members under one another, with their signs of equality in a column.</summary>
    protected abstract string Stacked(string first, IReadOnlyList<string> rest, string note);

    /// <summary>On one line while they are short, else one member under the other.</summary>
    private string Print(Piece.Chain chain)
    {
        var members = Distinct(chain.Members.Select(Print));
        var note = chain.Note is { } n ? Print(n) : "";
        if (members.Count > 2 && Length(chain) > LongestLine)
            return Stacked(members[0], members.GetRange(1, members.Count - 1), note);
        var line = members.SelectMany((m, i) => i == 0 ? new[] { m } : [Print(MathSigns.Equals), m]);
        return Row(line.Append(note));
    }

    // Measured in one notation, so that a formula has as many lines in each.
    private static int Length(Piece.Chain chain)
    {
        var members = Distinct(chain.Members.Select(LatexPieces.Instance.Print));
        var note = chain.Note is { } n ? LatexPieces.Instance.Print(n).Length : 0;
        return members.Sum(m => m.Length + 3) - 3 + note;
    }

    private static List<string> Distinct(IEnumerable<string> members)
    {
        var distinct = new List<string>();
        foreach (var member in members)
        {
            if (distinct.Count == 0 || distinct[distinct.Count - 1] != member)
                distinct.Add(member);
        }
        return distinct;
    }
}
