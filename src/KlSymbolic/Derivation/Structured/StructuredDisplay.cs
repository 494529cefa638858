using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>The forms of results with matrices and sums over items: one that is shown, and one that decides equality.</summary>
internal static class StructuredDisplay
{
    /// <summary>Squares completed, sums over the same items put together, then the display form.</summary>
    public static Expr Of(Expr e, AssumptionSet known)
    {
        var stand = new Placeholders(body => Of(body, known));
        var form = stand.PutIn(Gathered(MatrixForms.CompleteSquares(e)));
        return stand.TakeOut(Simplification.Display(form, known));
    }

    /// <summary>Whether an expression is 0, with brackets multiplied out and sums over the same items put together.</summary>
    public static Truth IsZero(Expr e, AssumptionSet known)
    {
        var stand = new Placeholders(body => Of(MatrixForms.Open(body), known));
        return Simplification.IsZero(stand.PutIn(Gathered(SeparatedSums.Of(MatrixForms.Open(e)).Expand())), known);
    }

    /// <summary>Multiples of the same sum as one; then sums over the same range with the same coefficient, but for a number, as one.</summary>
    private static Expr Gathered(Expr e)
    {
        var terms = (e is Sum sum ? sum.Terms : [e]).Select(Split).ToLookup(t => t.Series is not null);
        var single = terms[true]
            .Select(t => (t.Number, t.Coefficient, Series: t.Series!))
            .GroupBy(t => t.Series)
            .SelectMany(Alike)
            .GroupBy(t => (t.Coefficient, t.Series.Index, t.Series.From, t.Series.To))
            .Select(g =>
                g.Key.Coefficient
                * IndexedSum.Of(g.Key.Index, g.Key.From, g.Key.To, Sum.Of(g.Select(t => t.Number * t.Series.Body)))
            );
        return Sum.Of(terms[false].Select(t => t.Number * t.Coefficient).Concat(single));
    }

    /// <summary>Multiples of one sum, added up unless it is over items of vectors, which read better side by side.</summary>
    private static IEnumerable<(Rational Number, Expr Coefficient, IndexedSum Series)> Alike(
        IGrouping<IndexedSum, (Rational Number, Expr Coefficient, IndexedSum Series)> terms
    )
    {
        if (HasItems(terms.Key.Body))
            return terms;
        var total = Sum.Of(terms.Select(t => t.Number * t.Coefficient));
        var (number, coefficient) = total is Number n ? (n.Value, Expr.One) : Product.Split(total);
        return [(number, coefficient, terms.Key)];
    }

    /// <summary>Whether items of vectors occur.</summary>
    internal static bool HasItems(Expr e) =>
        e is Apply { Function.Structure: VectorElements } || e.Children.Any(HasItems);

    private static (Rational Number, Expr Coefficient, IndexedSum? Series) Split(Expr term)
    {
        var (number, rest) = term is Number n ? (n.Value, Expr.One) : Product.Split(term);
        var factors = rest is Product p ? p.Factors : [rest];
        if (factors.OfType<IndexedSum>().ToList() is not [var only])
            return (number, rest, null);
        var (inside, body) = only.Body is Number ? (Rational.One, only.Body) : Product.Split(only.Body);
        return (
            number * inside,
            Product.Of(factors.Remove(only)),
            (IndexedSum)IndexedSum.Of(only.Index, only.From, only.To, body)
        );
    }
}
