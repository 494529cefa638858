using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation;

/// <summary>Writes matrices, their scalars, and items of vectors in one notation.</summary>
/// <param name="print">Writes a scalar expression in the notation.</param>
/// <param name="signs">The signs of the notation.</param>
internal sealed class MatrixWriter(Func<Expr, string> print, MatrixSigns signs)
{
    /// <summary>A sum of words.</summary>
    public string Print(MatrixExpr a)
    {
        if (a.Terms.IsEmpty)
            return "0";
        if (a.Rows.IsOne && a.Columns.IsOne)
            return print(MatrixScalars.Trace(a));
        // A positive term leads where there is one.
        var terms = a.Terms.OrderBy(t => IsNegative(t) ? 1 : 0).ToList();
        var text = "";
        for (var i = 0; i < terms.Count; i++)
        {
            text +=
                IsNegative(terms[i]) ? (i == 0 ? signs.LeadingMinus : signs.Minus)
                : i == 0 ? ""
                : signs.Plus;
            text += Print(terms[i]);
        }
        return text;
    }

    /// <summary>A function that stands for a scalar of matrices.</summary>
    public string Print(FunctionStructure meaning) =>
        meaning switch
        {
            MatrixTrace { IsScalar: true } t => Print(t.Word),
            MatrixTrace t => signs.Trace.Open + Print(t.Word) + signs.Trace.Close,
            MatrixLogDeterminant { Atom: MatrixBracket b } => signs.LogDeterminant.Open
                + Print(b.Inside)
                + signs.LogDeterminant.Close,
            MatrixLogDeterminant d => signs.LogDeterminant.Open + Print(d.Atom) + signs.LogDeterminant.Close,
            _ => throw new InvalidOperationException($"Unknown meaning {meaning.GetType().Name}."),
        };

    /// <summary>An item of a vector.</summary>
    public string Print(VectorElements vector, string index) =>
        signs.Element(print(new Symbol(vector.Name, Domain.Real)), index);

    private string Print(MatrixTerm term)
    {
        var coefficient = IsNegative(term) ? -term.Coefficient : term.Coefficient;
        var word = term.Word.Letters.IsEmpty ? signs.Identity : Print(term.Word);
        if (coefficient.IsOne)
            return word;
        var scalar = print(coefficient);
        var isApart = coefficient is Sum || signs.HasFlatFractions && scalar.Contains("/");
        return (isApart ? signs.Bracket.Open + scalar + signs.Bracket.Close : scalar) + signs.Times + word;
    }

    private string Print(MatrixWord word) => string.Join(signs.Times, word.Letters.Select(Print));

    private string Print(Letter letter) => signs.Raise(Print(letter.Atom), letter.IsInverted, letter.IsTransposed);

    private string Print(MatrixAtom atom) =>
        atom switch
        {
            MatrixSymbol s => print(new Symbol(s.Name, Domain.Real)),
            MatrixBracket b => signs.Bracket.Open + Print(b.Inside) + signs.Bracket.Close,
            _ => throw new InvalidOperationException($"Unknown atom {atom.GetType().Name}."),
        };

    private static bool IsNegative(MatrixTerm term) => Product.Split(term.Coefficient).Coefficient.Sign < 0;
}
