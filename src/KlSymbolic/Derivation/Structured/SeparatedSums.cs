using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Sums over items written so that equal ones are the same: what does not depend on the index stands in front of them.</summary>
internal static class SeparatedSums
{
    /// <summary>The expression with Σ (c f + d) as c Σ f + k d, and each index named by how many sums are nested below it.</summary>
    public static Expr Of(Expr e)
    {
        var inner = e.MapChildren(Of);
        if (inner is not IndexedSum s)
            return inner;
        var index = new Symbol($"·{Height(s.Body)}", s.Index.Domain);
        var body = s.Body.Substitute(s.Index, index);
        if (s.To.Contains(Functions.Infinity))
            return IndexedSum.Of(index, s.From, s.To, body);
        var expanded = body.Expand();
        var terms = (expanded is Sum sum ? sum.Terms : [expanded]).Select(t => Split(t, index));
        var groups = terms.GroupBy(t => (t.Free, t.Bound is Number));
        return Sum.Of(groups.Select(g => g.Key.Free * Over(index, s, Sum.Of(g.Select(t => t.Bound)))));
    }

    private static Expr Over(Symbol index, IndexedSum s, Expr body) =>
        body.FreeSymbols().Contains(index) ? IndexedSum.Of(index, s.From, s.To, body) : body * (s.To - s.From + 1);

    private static (Expr Free, Expr Bound) Split(Expr term, Symbol index)
    {
        var factors = term is Product p ? p.Factors : [term];
        var bound = factors.Where(f => f is Number || f.FreeSymbols().Contains(index)).ToList();
        return (Product.Of(factors.Where(f => !bound.Contains(f))), Product.Of(bound));
    }

    private static int Height(Expr e) => (e is IndexedSum ? 1 : 0) + e.Children.Select(Height).DefaultIfEmpty(0).Max();
}
