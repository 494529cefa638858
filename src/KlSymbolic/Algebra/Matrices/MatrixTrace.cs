using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>The trace of a product; for a product from a row to a column, the scalar that it is.</summary>
/// <remarks>The word is the least among those with the same trace: cyclic rotations, in which more may cancel, and those of the transpose.</remarks>
public sealed record MatrixTrace : FunctionStructure
{
    private MatrixTrace(MatrixWord word) => Word = word;

    /// <summary>The product.</summary>
    public MatrixWord Word { get; }

    /// <summary>Whether the product is a scalar already, as x' A y is.</summary>
    public bool IsScalar => Word.Letters[0].Rows.IsOne;

    /// <summary>The trace of a word that is not empty as an expression; outer products split into factors.</summary>
    internal static Expr Of(MatrixWord word)
    {
        var row = word.Letters.IndexOf(word.Letters.FirstOrDefault(l => l.Rows.IsOne)!);
        if (row < 0)
            return Atom(word);
        var factors = new List<Expr>();
        var part = new List<Letter>();
        foreach (var letter in Rotated(word.Letters, row))
        {
            if (part.Count > 0 && letter.Rows.IsOne)
            {
                factors.Add(Atom(MatrixWord.Of(part)));
                part.Clear();
            }
            part.Add(letter);
        }
        factors.Add(Atom(MatrixWord.Of(part)));
        return Product.Of(factors);
    }

    private static Expr Atom(MatrixWord word)
    {
        var least = SameTrace(word)
            .OrderBy(w => w.Letters.Length)
            .ThenBy(w =>
                w.Letters[0].Rows.IsOne ? 0
                : w.Letters[0].IsInverted ? 1
                : 2
            )
            .ThenBy(w => w.ToString(), StringComparer.Ordinal)
            .First();
        if (least.Letters is [{ Atom: MatrixSymbol { IsUnit: true } a }, { Atom: var b }] && a.Equals(b))
            return Expr.One;
        var trace = new MatrixTrace(least);
        return new Function(trace.ToString(), 0) { Structure = trace }.Of();
    }

    private static IEnumerable<MatrixWord> SameTrace(MatrixWord word) =>
        from w in new[] { word, word.Transposed }
        from i in Enumerable.Range(0, w.Letters.Length)
        select MatrixWord.Of(Rotated(w.Letters, i));

    private static IEnumerable<Letter> Rotated(ImmutableArray<Letter> letters, int by) =>
        letters.Skip(by).Concat(letters.Take(by));

    /// <inheritdoc/>
    public override string ToString() => IsScalar ? Word.ToString() : $"tr({Word})";
}
