using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Values of matrix symbols, of vectors as functions of an index, and of numbers such as sizes: put into an expression they leave one of numbers and symbols alone.</summary>
/// <param name="Matrices">The matrices and vectors by name.</param>
/// <param name="Numbers">The sizes and other numbers.</param>
public sealed record MatrixValues(
    ImmutableDictionary<string, ExplicitMatrix> Matrices,
    ImmutableDictionary<Symbol, Expr> Numbers
)
{
    private const int MostTerms = 10_000;

    /// <summary>No values.</summary>
    public static MatrixValues None { get; } =
        new(
            ImmutableDictionary.Create<string, ExplicitMatrix>(StringComparer.Ordinal),
            ImmutableDictionary<Symbol, Expr>.Empty
        );

    /// <summary>Whether there are no values.</summary>
    public bool IsEmpty => Matrices.IsEmpty && Numbers.IsEmpty;

    /// <summary>The expression with the values put in; sums over items are written out, with 0 log 0 = 0 and 0^0 = 1, as probabilities mean it.</summary>
    /// <exception cref="UndefinedExpressionException">A part has no value.</exception>
    /// <exception cref="ExpressionLimitException">A sum has more than 10,000 terms, or a matrix with symbols is too large.</exception>
    public Expr PutIn(Expr e)
    {
        switch (e)
        {
            case Symbol s:
                return Numbers.TryGetValue(s, out var size) ? size : s;
            case Apply { Function.Structure: MatrixTrace t } when t.Word.Letters.All(l => IsGiven(l.Atom)):
                return Trace(t.Word.Letters);
            case Apply { Function.Structure: MatrixLogDeterminant d } when IsGiven(d.Atom):
                return Formula.Log(Evaluate(d.Atom).Determinant);
            case Apply { Function.Structure: VectorElements v, Arguments: [var index] }
                when PutIn(index) is Number { Value.IsInteger: true } n && Matrices.TryGetValue(v.Name, out var vector):
                return n.Value >= 1 && n.Value <= vector.Rows
                    ? vector[(int)n.Value.Numerator - 1, 0]
                    : throw new UndefinedExpressionException($"{v.Name} has no item {n}.");
            case IndexedSum s
                when (PutIn(s.From), PutIn(s.To))
                    is (Number { Value.IsInteger: true } from, Number { Value.IsInteger: true } to):
                return WriteOut(s, from.Value, to.Value);
            case Product p:
                return Multiply(p);
            case Power w when PutIn(w.Exponent).IsZero:
                return PutIn(w.Base).IsZero ? Expr.One : e.MapChildren(PutIn);
            default:
                return e.MapChildren(PutIn);
        }
    }

    /// <summary>A matrix with the values put in.</summary>
    /// <exception cref="UndefinedExpressionException">A part has no value.</exception>
    public ExplicitMatrix Evaluate(MatrixExpr a)
    {
        var (rows, columns) = (SizeOf(a.Rows), SizeOf(a.Columns));
        return a.Terms.Aggregate(
            ExplicitMatrix.Of(rows, columns, (_, _) => Expr.Zero),
            (sum, t) => sum.Plus(Evaluate(t.Word, a.Rows).Times(PutIn(t.Coefficient)))
        );
    }

    /// <summary>Whether a scalar of matrices or an item of a vector is left in an expression.</summary>
    public static bool IsOpen(Expr e) => e is Apply { Function.Structure: not null } || e.Children.Any(IsOpen);

    private bool IsGiven(MatrixAtom atom) =>
        atom switch
        {
            MatrixSymbol s => Matrices.ContainsKey(s.Name),
            MatrixBracket b => b.Inside.Terms.All(t => t.Word.Letters.All(l => IsGiven(l.Atom))),
            _ => false,
        };

    private Expr Trace(ImmutableArray<Letter> letters)
    {
        var last = Evaluate(letters[letters.Length - 1]);
        return letters.Length == 1
            ? last.Trace
            : letters.Take(letters.Length - 1).Select(Evaluate).Aggregate((a, b) => a.Times(b)).TraceTimes(last);
    }

    private ExplicitMatrix Evaluate(MatrixWord word, Expr size) =>
        word.Letters.IsEmpty
            ? ExplicitMatrix.Identity(SizeOf(size))
            : word.Letters.Select(Evaluate).Aggregate((a, b) => a.Times(b));

    private ExplicitMatrix Evaluate(Letter letter)
    {
        var atom = Evaluate(letter.Atom);
        if (letter.IsInverted)
            atom = atom.Inverse;
        return letter.IsTransposed ? atom.Transposed : atom;
    }

    private ExplicitMatrix Evaluate(MatrixAtom atom) =>
        atom switch
        {
            MatrixBracket b => Evaluate(b.Inside),
            MatrixSymbol s when Matrices.TryGetValue(s.Name, out var value) => value,
            _ => throw new UndefinedExpressionException($"{atom} has no value."),
        };

    private int SizeOf(Expr size) =>
        PutIn(size) is Number { Value: { IsInteger: true } n } && n.Numerator < int.MaxValue
            ? (int)n.Numerator
            : throw new UndefinedExpressionException($"The size {size} has no value.");

    private Expr WriteOut(IndexedSum s, Rational from, Rational to)
    {
        if (to - from > MostTerms)
            throw new ExpressionLimitException($"A sum of more than {MostTerms} terms is not written out.");
        var terms = new List<Expr>();
        for (var i = from; i <= to; i += 1)
            terms.Add(PutIn(s.Body.Substitute(s.Index, i)));
        return Sum.Of(terms);
    }

    /// <summary>Functions last: log 0 may stand beside the factor 0 that annihilates it.</summary>
    private Expr Multiply(Product p)
    {
        var factors = new List<Expr>();
        foreach (var factor in p.Factors.OrderBy(f => f is Apply { Function.Structure: null } or Power ? 1 : 0))
        {
            var value = PutIn(factor);
            if (value.IsZero)
                return Expr.Zero;
            factors.Add(value);
        }
        return Product.Of(factors);
    }
}
